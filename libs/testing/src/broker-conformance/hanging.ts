import { expect, it } from '@jest/globals';
import { probe } from '../probe.js';
import { Script } from './notes.consumer.js';
import type { Node } from './node.js';
import { numbersOf, upTo, type World, writeMany } from './world.js';

const bells = 40;

async function ringBells(publisher: Node, world: World): Promise<void> {
  await publisher.transactions.run(async (tx) => {
    for (const n of upTo(bells)) tx.publish(world.events.bellRung, { thread: `bell ${n}`, n });
  });
}

/** What becomes of the others when a handler does not come back. */
export function hangingHolds(open: () => Promise<World>): void {
  it('lets the events of other topics flow while the handlers of one hang (inv I8, inv I9, inv I13)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const gate = Promise.withResolvers<void>();
    let hanging = 0;
    const onBell = (): Promise<void> => {
      hanging += 1;
      return gate.promise;
    };
    const reader = await world.start('contacts', new Script({ onBell }));
    await ringBells(publisher, world);
    await probe('a handler that hangs', () => hanging > 0);
    await writeMany(publisher, world, 'a', 50);
    await probe('50 notes', async () => numbersOf(await world.seen(), 'a').length === 50, { withinMs: 30_000 });
    expect(await world.seen()).toHaveLength(50);
    // In one process the outbox is what keeps them; Kafka has them already.
    const kept = world.carriage.kind === 'in-process' ? bells : 0;
    await probe('what the outbox keeps', async () => (await world.outboxCount()) === kept);
    const lag = (): Promise<number> => reader.counted('turnout_consumer_lag', { topic: world.events.bellRung.topic });
    // Also what was not even fetched, because one of its topic hangs; a relay may send an event more than once.
    await probe('the lag of the bells', async () => (await lag()) >= bells);
    gate.resolve();
    await probe('the bells', async () => (await world.seen()).length === 50 + bells, { withinMs: 30_000 });
    await probe('an empty outbox', async () => (await world.outboxCount()) === 0);
    await probe('no lag', async () => (await lag()) === 0);
    expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(50));
    expect(await reader.parked.list()).toEqual([]);
  });

  it('undoes and parks what does not come back, says so meanwhile, and goes on (fault F14, inv I8, inv I13)', async () => {
    const world = await open();
    world.handlingWithinMs = 1_500;
    const publisher = await world.startPublisher();
    const gate = Promise.withResolvers<void>();
    const late: Promise<unknown>[] = [];
    const onNote: Script['onNote'] = async ({ thread, n }, tx) => {
      if (thread !== 'hanging' || n !== 2) return;
      await gate.promise;
      late.push(tx.query('UPDATE notes_seen SET n = -1'));
    };
    const reader = await world.start('contacts', new Script({ onNote }));
    await writeMany(publisher, world, 'hanging', 3);
    await writeMany(publisher, world, 'a', 5);
    const reason = await probe('the reason', () => reader.messaging.readiness()?.match(/^a handler of .*/)?.[0]);
    expect(reason).toMatch(new RegExp(`^a handler of ${world.events.noteWritten.topic} has been at work for \\d+ s$`));
    const parked = await probe('2 parked events', async () => {
      const list = await reader.parked.list();
      return list.length === 2 ? list : null;
    });
    expect(parked.map(({ key, reason: why }) => `${String(key)} ${why}`)).toEqual([
      'hanging handler_failed',
      'hanging behind_parked',
    ]);
    await probe('the others', async () => numbersOf(await world.seen(), 'a').length === 5);
    await probe('readiness', () => reader.messaging.readiness() === null);
    gate.resolve();
    await probe('both tries to go on', () => late.length === 2);
    for (const { status } of await Promise.allSettled(late)) expect(status).toBe('rejected');
    expect(numbersOf(await world.seen(), 'hanging')).toEqual([1]);
    expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(5));
    expect(reader.fatal()).toBeNull();
  });
}
