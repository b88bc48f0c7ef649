import { expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { EventCatalogue, headerNames, type OutgoingRecord } from '#messaging';
import { probe } from '../probe.js';
import { type Note, Script } from './notes.consumer.js';
import { numbersOf, upTo, type World, write, writeMany } from './world.js';

/** More failures than a dispatcher has patience for, so that the broker must bring the events again. */
const moreThanPatience = 9;

/** A handler longer than the session of a consumer (six seconds): only heartbeats from beside keep it in its group. */
const slowHandlerMs = { 'in-process': 500, kafka: 9_000 };

/** What every broker does with events that cannot be handled, now or ever. */
export function failuresHold(open: () => Promise<World>): void {
  it('brings events again until the database is well, once in effect and in order (fault F22, inv I8, inv I9)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    let failures = 0;
    const onNote = async ({ n }: Note): Promise<void> => {
      if (n !== 3 || failures >= moreThanPatience) return;
      failures += 1;
      throw databaseRestarts();
    };
    await world.start('contacts', new Script({ onNote }));
    await writeMany(publisher, world, 'a', 10);
    await probe('10 notes', async () => (await world.seen()).length >= 10, { withinMs: 40_000 });
    expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(10));
    expect(failures).toBe(moreThanPatience);
  });

  it('tries a failing handler again before it gives up', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    let tries = 0;
    const onNote = async ({ n }: Note): Promise<void> => {
      if (n === 2 && ++tries < 3) throw new Error('not now');
    };
    const reader = await world.start('contacts', new Script({ onNote }));
    await writeMany(publisher, world, 'a', 3);
    await probe('3 notes', async () => (await world.seen()).length === 3);
    expect(numbersOf(await world.seen(), 'a')).toEqual([1, 2, 3]);
    expect(await reader.parked.list()).toEqual([]);
  });

  it('parks what cannot be handled with all that follows its key, while other keys flow (fault F16, inv I8)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const onNote = async ({ thread, n }: Note): Promise<void> => {
      if (thread === 'type error' && n === 1) throw new TypeError('Cannot read properties of undefined');
    };
    const reader = await world.start('contacts', new Script({ onNote }));
    const poison = [
      record(world, 'bad json', 'not { json'),
      record(world, 'wrong schema', '{"thread":"wrong schema","n":"one"}'),
      record(world, 'unknown type', '{}', 'notifications.note-sung.v7'),
      record(world, 'no handler', '{"thread":"no handler","n":1}', world.events.noteForgotten.name),
      record(world, '{"a":1}', '[]'),
      record(world, 'tombstone', null),
      record(world, 'a megabyte', 'x'.repeat(1_000_000)),
    ];
    await world.broker().publish(world.events.noteWritten.topic, poison, AbortSignal.timeout(30_000));
    const sick = poison.map(({ key }) => key);
    for (const thread of [...sick, 'healthy']) await write(publisher, world, { thread, n: 2 });
    for (const n of [1, 2]) await write(publisher, world, { thread: 'type error', n });
    await write(publisher, world, { thread: 'healthy', n: 3 });
    await probe('the healthy ones', async () => numbersOf(await world.seen(), 'healthy').length === 2);
    const parked = await probe('16 parked events', async () => {
      const list = await reader.parked.list();
      return list.length >= 16 ? list : null;
    });
    const reasons = (key: string): string[] => parked.filter((event) => event.key === key).map(({ reason }) => reason);
    expect(reasons('bad json')).toEqual(['bad_json', 'behind_parked']);
    expect(reasons('wrong schema')).toEqual(['wrong_schema', 'behind_parked']);
    expect(reasons('unknown type')).toEqual(['unknown_type', 'behind_parked']);
    expect(reasons('no handler')).toEqual(['no_handler', 'behind_parked']);
    expect(reasons('{"a":1}')).toEqual(['wrong_schema', 'behind_parked']);
    expect(reasons('tombstone')).toEqual(['tombstone', 'behind_parked']);
    expect(reasons('a megabyte')).toEqual(['bad_json', 'behind_parked']);
    expect(reasons('type error')).toEqual(['handler_failed', 'behind_parked']);
    expect(numbersOf(await world.seen(), 'healthy')).toEqual([2, 3]);
    expect(await world.seen()).toHaveLength(2);
    expect(await reader.counted('turnout_events_parked', {})).toBe(16);
    expect(reader.messaging.readiness()).toBeNull();
    expect(reader.fatal()).toBeNull();
  });

  it('carries an event of nearly a megabyte, and many whose sum is far more (fault F16)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    await world.start('contacts');
    const publish = (n: number, bytes: number): Promise<void> =>
      publisher.transactions.run(async (tx) =>
        tx.publish(world.events.noteWritten, { thread: 'a', n, words: 'x'.repeat(bytes) }),
      );
    await publish(1, 890_000);
    for (let n = 2; n <= 40; n++) await publish(n, 100_000);
    await probe('40 notes', async () => (await world.seen()).length === 40, { withinMs: 30_000 });
    expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(40));
    await expect(publish(41, 900_001)).rejects.toThrow(/an event has 900000 at most/);
  });

  it('says that it cannot go on when consuming fails in a way that no retry can help (fault F17, inv I13)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    const reader = await world.start('contacts', undefined, new BrokenCatalogue(world.events.all));
    expect(reader.fatal()).toBeNull();
    await write(publisher, world, { thread: 'a', n: 1 });
    const reason = await probe('the reason', () => reader.fatal(), { withinMs: 5_000 });
    expect(reason.message).toBe('the parser is broken');
    expect(reader.messaging.readiness()).not.toBeNull();
    await reader.stop();
    await world.start('contacts');
    await probe('the note, in a process that is whole', async () => (await world.seen()).length === 1);
  });

  it('lets a handler take longer than a session, without a second handling (fault F14, inv I9, inv I13)', async () => {
    const world = await open();
    const publisher = await world.startPublisher();
    let begun = 0;
    const onNote = async ({ n }: Note): Promise<void> => {
      begun += 1;
      if (n === 1) await new Promise((resolve) => setTimeout(resolve, slowHandlerMs[world.carriage.kind]));
    };
    const reader = await world.start('contacts', new Script({ onNote }));
    await writeMany(publisher, world, 'a', 3);
    await probe('3 notes', async () => (await world.seen()).length === 3, { withinMs: 40_000 });
    // What had to come again would come before the next of its key.
    await write(publisher, world, { thread: 'a', n: 4 });
    await probe('the fourth note', async () => (await world.seen()).length === 4, { withinMs: 40_000 });
    expect(numbersOf(await world.seen(), 'a')).toEqual([1, 2, 3, 4]);
    expect(begun).toBe(4);
    expect(await reader.counted('turnout_events_arrived_total', { outcome: 'repeated' })).toBe(0);
  });
}

/** A defect of ours on the way from the broker to the handlers. */
class BrokenCatalogue extends EventCatalogue {
  override find(): never {
    throw new TypeError('the parser is broken');
  }
}

/** What the driver throws when PostgreSQL is told to stop. */
function databaseRestarts(): Error {
  return Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
}

/** An event as no publisher of ours would send it. */
function record(
  world: World,
  key: string,
  value: string | null,
  type: string = world.events.noteWritten.name,
): OutgoingRecord {
  const headers = { [headerNames.id]: newId(), [headerNames.type]: type, [headerNames.source]: 'notifications' };
  return { id: 1, key, value, headers };
}
