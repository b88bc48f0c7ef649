import { expect, it } from '@jest/globals';
import { probe } from '../probe.js';
import { type World, writeMany } from './world.js';

/** What is promised for one process alone. */
export function oneProcessHolds(open: (readers?: World['readers']) => Promise<World>): void {
  it('keeps events until the last of the services that read them has started', async () => {
    const world = await open(['contacts', 'actions']);
    const publisher = await world.startPublisher();
    await world.start('contacts');
    await writeMany(publisher, world, 'a', 5);
    await probe('5 notes in contacts', async () => (await world.seen('contacts')).length === 5);
    expect(await world.outboxCount()).toBe(5);
    await world.start('actions');
    await probe('5 notes in actions', async () => (await world.seen('actions')).length === 5);
    await probe('an empty outbox', async () => (await world.outboxCount()) === 0);
    expect(await world.seen('contacts')).toHaveLength(5);
  });

  it('does not hold up the stop of a publisher whose readers are gone', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const reader = await world.start('contacts');
    await reader.stop();
    await writeMany(publisher, world, 'a', 5);
    await probe('a batch that waits', () => publisher.messaging.relayActive());
    await publisher.stop();
    expect(await world.outboxCount()).toBe(5);
  });
}
