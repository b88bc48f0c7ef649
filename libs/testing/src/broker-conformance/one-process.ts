import { expect, it } from '@jest/globals';
import { probe } from '../probe.js';
import { Script } from './notes.consumer.js';
import { numbersOf, upTo, type World, writeMany } from './world.js';

/** What is promised for one process alone; with Kafka, a handler that hangs holds up its whole consumer. */
export function oneProcessHolds(open: (readers?: World['readers']) => Promise<World>): void {
  it('lets the events of other topics flow while the handler of one hangs', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const gate = Promise.withResolvers<void>();
    await world.start('contacts', new Script({ onBell: () => gate.promise }));
    await publisher.transactions.run(async (tx) => {
      for (const n of upTo(40)) tx.publish(world.events.bellRung, { thread: `bell ${n}`, n });
    });
    await writeMany(publisher, world, 'a', 50);
    await probe('50 notes', async () => numbersOf(await world.seen(), 'a').length === 50);
    expect(await world.seen()).toHaveLength(50);
    expect(await world.outboxCount()).toBe(40);
    gate.resolve();
    await probe('the bells', async () => (await world.seen()).length === 90);
    await probe('an empty outbox', async () => (await world.outboxCount()) === 0);
  });

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
