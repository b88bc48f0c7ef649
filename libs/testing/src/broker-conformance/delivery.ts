import { expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { probe } from '../probe.js';
import { Script } from './notes.consumer.js';
import { numbersOf, upTo, World, write, writeMany } from './world.js';

/** What every broker does in good weather, and with one service stopping and coming back. */
export function deliveryHolds(open: (readers?: World['readers']) => Promise<World>): void {
  it('brings what was published to every service that listens, each once', async () => {
    const world = await open(['contacts', 'actions']);
    const publisher = await world.startPublisher();
    await world.start('contacts');
    await world.start('actions');
    await writeMany(publisher, world, 'a', 30);
    for (const service of ['contacts', 'actions'] as const) {
      const seen = await probe(`30 notes in ${service}`, async () => {
        const notes = await world.seen(service);
        return notes.length >= 30 ? notes : null;
      });
      expect(numbersOf(seen, 'a')).toEqual(upTo(30));
    }
    await probe('an empty outbox', async () => (await world.outboxCount()) === 0);
  });

  it('tells nothing of a transaction that is rolled back', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await world.start('contacts');
    const failing = publisher.transactions.run(async (tx) => {
      tx.publish(world.events.noteWritten, { thread: 'a', n: 1 });
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    await write(publisher, world, { thread: 'a', n: 2 });
    const seen = await probe('note 2', async () => ((await world.seen()).length > 0 ? world.seen() : null));
    expect(numbersOf(seen, 'a')).toEqual([2]);
  });

  it('keeps the order of each key (inv I8)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await world.start('contacts');
    const threads = upTo(20).map((n) => `thread ${String(n)}`);
    await Promise.all(threads.map((thread) => writeMany(publisher, world, thread, 60)));
    const seen = await probe('1,200 notes', async () => {
      const notes = await world.seen();
      return notes.length >= 1_200 ? notes : null;
    });
    for (const thread of threads) expect(numbersOf(seen, thread)).toEqual(upTo(60));
  });

  it('keeps what is published while nobody listens, and brings it later', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await writeMany(publisher, world, 'a', 20);
    await world.start('contacts');
    await probe('20 notes', async () => (await world.seen()).length === 20);
  });

  it('loses nothing when a service stops in the middle and starts again (fault F27)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const first = await world.start('contacts');
    await writeMany(publisher, world, 'a', 400);
    await probe('the first notes', async () => (await world.seen()).length > 0);
    await first.stop();
    await writeMany(publisher, world, 'b', 50);
    await world.start('contacts');
    const seen = await probe('450 notes', async () => {
      const notes = await world.seen();
      return notes.length >= 450 ? notes : null;
    });
    expect(numbersOf(seen, 'a')).toEqual(upTo(400));
    expect(numbersOf(seen, 'b')).toEqual(upTo(50));
  });

  it('carries what a handler publishes, with the correlation of what it handled', async () => {
    const world = await open(['contacts', 'notifications']);
    const publisher = await world.startPublisher();
    await world.start(
      'contacts',
      new Script({ onNote: async (note, tx) => tx.publish(world.events.noteAnswered, note) }),
    );
    const cause = { correlationId: newId(), causationId: null };
    await publisher.transactions.run(async (tx) => tx.publish(world.events.noteWritten, { thread: 'a', n: 1 }), cause);
    const [answer] = await probe('the answer', async () => {
      const seen = await world.seen('notifications');
      return seen.length > 0 ? seen : null;
    });
    const [note] = await world.seen('contacts');
    expect(note).toMatchObject({ correlationId: cause.correlationId, causationId: null });
    expect(answer).toMatchObject({ correlationId: cause.correlationId, causationId: note?.eventId });
  });
}
