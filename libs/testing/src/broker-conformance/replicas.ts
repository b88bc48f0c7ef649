import { expect, it } from '@jest/globals';
import { probe } from '../probe.js';
import { numbersOf, upTo, type World, writeMany } from './world.js';

const threads = upTo(24).map((n) => `thread ${n}`);

/** What holds when several processes of one service share its events; Kafka only. */
export function replicasHold(open: () => Promise<World>): void {
  it('shares the events between replicas, and goes on when one of them leaves (fault F13, inv I8, inv I9)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const first = await world.start('contacts');
    const second = await world.start('contacts');
    const handledBy = (node: typeof first): Promise<number> =>
      node.counted('turnout_events_arrived_total', { outcome: 'handled' });
    let written = 0;
    const writeNext = async (): Promise<void> => {
      const from = written;
      written += 5;
      await publisher.transactions.run(async (tx) => {
        for (const thread of threads) {
          for (const n of upTo(5)) tx.publish(world.events.noteWritten, { thread, n: from + n });
        }
      });
    };
    await probe('both replicas at work', async () => {
      await writeNext();
      return (await handledBy(first)) > 0 && (await handledBy(second)) > 0;
    });
    await first.stop();
    await writeNext();
    const all = threads.length * written;
    await probe(`${all} notes`, async () => (await world.seen()).length >= all, { withinMs: 30_000 });
    const seen = await world.seen();
    for (const thread of threads) expect(numbersOf(seen, thread)).toEqual(upTo(written));
    expect(second.messaging.readiness()).toBeNull();
  });

  it('says on /readyz and /metrics that it consumes and how far it is behind', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const reader = await world.start('contacts');
    await writeMany(publisher, world, 'a', 30);
    await probe('30 notes', async () => (await world.seen()).length === 30);
    await probe('no lag', async () => (await reader.counted('turnout_consumer_lag', {})) === 0);
    await probe('readiness', async () => (await reader.health.readiness()).ready);
    expect(await publisher.counted('turnout_outbox_waiting', {})).toBe(0);
  });
}
