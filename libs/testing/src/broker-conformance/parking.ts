import { expect, it } from '@jest/globals';
import { type Caller, newId } from '#runtime';
import { headerNames, type OutgoingRecord, type ParkedEvent } from '#messaging';
import { probe } from '../probe.js';
import type { Node } from './node.js';
import { type Note, Script } from './notes.consumer.js';
import { numbersOf, upTo, type World, write, writeMany } from './world.js';

const admin: Caller = { service: 'web', person: { id: newId(), role: 'admin' } };

/** A handler that fails at the first note of a thread until it is repaired. */
class Repairable {
  broken = true;
  readonly script = new Script({
    onNote: async ({ thread, n }: Note): Promise<void> => {
      if (this.broken && thread === 'sick' && n === 1) throw new TypeError('Cannot read properties of undefined');
    },
  });
}

/** What a person does with parked events, on every broker. */
export function parkingHolds(open: () => Promise<World>): void {
  it('replays a key from its first event on, in order, until one fails again (fault F16, inv I8, inv I9)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const reader = new Repairable();
    const node = await world.start('contacts', reader.script);
    await writeMany(publisher, world, 'sick', 3);
    const [first, , last] = await waiting(node, 3);
    expect(first).toMatchObject({ reason: 'handler_failed', attempts: 1, ahead: 0, behind: 2 });
    expect(last).toMatchObject({ reason: 'behind_parked', attempts: 0, triedAt: null, ahead: 2, behind: 0 });
    expect(await node.parked.list({ firstOfKey: true })).toHaveLength(1);

    // Whichever of the queue is named, its first one is tried first; while it fails, nothing overtakes it.
    const again = await node.replay.run(admin, last?.id ?? '');
    expect(again).toMatchObject({ replayed: 0, failed: { id: first?.id, reason: 'handler_failed' }, left: 3 });
    expect(await node.parked.show(first?.id ?? '')).toMatchObject({ attempts: 2, state: 'parked' });
    expect(await world.seen()).toEqual([]);

    reader.broken = false;
    expect(await node.replay.run(admin, last?.id ?? '')).toEqual({ replayed: 3, failed: null, left: 0 });
    await write(publisher, world, { thread: 'sick', n: 4 });
    await probe('the fourth note', async () => (await world.seen()).length === 4);
    expect(numbersOf(await world.seen(), 'sick')).toEqual([1, 2, 3, 4]);
    await expect(node.replay.run(admin, first?.id ?? '')).rejects.toThrow(/waits no longer/);
    expect(await world.seen()).toHaveLength(4);
  });

  it('replays once, in order and to the end, by two replicas at once while more arrives (inv I8, inv I9)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const readers = new Repairable();
    const nodes = [await world.start('contacts', readers.script), await world.start('contacts', readers.script)];
    await writeMany(publisher, world, 'sick', 30);
    await waiting(nodes[0] as Node, 30);
    readers.broken = false;
    const more = async (): Promise<void> => {
      for (const n of upTo(30)) await write(publisher, world, { thread: 'sick', n: 30 + n });
    };
    await Promise.all([more(), ...nodes.map(replayUntilClear)]);
    // Once the key is clear it flows: nothing may have been left behind an event that waits no longer.
    await probe('every note', async () => (await world.seen()).length >= 60);
    expect(numbersOf(await world.seen(), 'sick')).toEqual(upTo(60));
    expect(await nodes[0]?.parked.count()).toBe(0);
  });

  it('discards one event for a reason, keeps what follows waiting, and says who did what (fault F16)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const node = await world.start('contacts', new Repairable().script);
    await writeMany(publisher, world, 'sick', 3);
    const [first, second] = await waiting(node, 3);
    await node.discard.run(admin, first?.id ?? '', 'done_by_hand');
    await write(publisher, world, { thread: 'sick', n: 4 });
    await waiting(node, 3);
    expect(await world.seen()).toEqual([]);
    expect(await node.replay.run(admin, second?.id ?? '')).toEqual({ replayed: 3, failed: null, left: 0 });
    await write(publisher, world, { thread: 'sick', n: 5 });
    await probe('the fifth note', async () => (await world.seen()).length === 4);
    expect(numbersOf(await world.seen(), 'sick')).toEqual([2, 3, 4, 5]);
    await expect(node.discard.run(admin, first?.id ?? '', 'test')).rejects.toThrow(/waits no longer/);
    await expect(node.discard.run(admin, newId(), 'test')).rejects.toThrow(/No part of Turnout set aside/);
    const { database } = await world.database('contacts');
    const entries = await database.query('SELECT actor, deed, subject, details FROM audit_entries ORDER BY position');
    const actor = `person:${admin.person?.id ?? ''}`;
    expect(entries).toMatchObject([
      { actor, deed: 'parked-event.discarded', subject: `parked-event:${first?.id}`, details: { why: 'done_by_hand' } },
      { actor, deed: 'parked-event.replayed', subject: `parked-event:${second?.id}` },
      { actor, deed: 'parked-event.replayed' },
      { actor, deed: 'parked-event.replayed' },
    ]);
  });

  it('shows what cannot even be read as what it is, and lets its key flow once it is discarded (fault F16)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const node = await world.start('contacts');
    // While a new topic has no leader yet, a record can be written twice. An event is known by its id then; what has no
    // id would be set aside twice, as the two records that it is. So both places are written to once before.
    for (const key of ['no json', 'no id']) await write(publisher, world, { thread: key, n: 1 });
    await probe('the first notes', async () => (await world.seen()).length === 2);
    const poison = [record(world, 'no json', 'not { json'), { ...record(world, 'no id', '{}'), headers: {} }];
    await world.broker().publish(world.events.noteWritten.topic, poison, AbortSignal.timeout(30_000));
    const events = await waiting(node, 2);
    const of = (key: string): ParkedEvent | undefined => events.find((event) => event.key === key);
    expect(of('no json')).toMatchObject({ reason: 'bad_json', error: 'The payload is not JSON.', bytes: 10 });
    expect(of('no id')).toMatchObject({ reason: 'unknown_type', eventId: null, type: null, bytes: 2 });
    for (const key of ['no json', 'no id']) {
      const id = of(key)?.id ?? '';
      expect(await node.replay.run(admin, id)).toMatchObject({ replayed: 0, failed: { id }, left: 1 });
      await node.discard.run(admin, id, 'unreadable');
      await write(publisher, world, { thread: key, n: 2 });
    }
    await probe('all notes', async () => (await world.seen()).length === 4);
    expect(await node.parked.count()).toBe(0);
    expect(await node.counted('turnout_parked_events_settled_total', { how: 'discarded' })).toBe(2);
    expect(await node.counted('turnout_parked_events_settled_total', { how: 'failed_again' })).toBe(2);
  });
}

function waiting(node: Node, howMany: number): Promise<ParkedEvent[]> {
  const parked = async (): Promise<ParkedEvent[]> => {
    const events = await node.parked.list();
    expect(events).toHaveLength(howMany);
    return events;
  };
  // A consumer joins its group first, which takes its time on a busy machine.
  return probe(`${String(howMany)} parked events`, parked, { withinMs: 45_000 });
}

/** Replays on behalf of somebody who goes on until nothing waits. */
async function replayUntilClear(node: Node): Promise<void> {
  const [first] = await node.parked.list({ firstOfKey: true });
  if (!first) return;
  try {
    const { failed } = await node.replay.run(admin, first.id);
    if (failed) throw new Error(failed.error);
  } catch (error) {
    // The other replica was quicker with this very one.
    if (!(error instanceof Error && error.message.includes('waits no longer'))) throw error;
  }
  await replayUntilClear(node);
}

function record(world: World, key: string, value: string): OutgoingRecord {
  const headers = { [headerNames.id]: newId(), [headerNames.type]: world.events.noteWritten.name };
  return { id: 1, key, value, headers };
}
