import { describe, expect, it } from '@jest/globals';
import type { ReadRecord } from './read-record.rules.js';
import { SharedWork } from './shared-work.js';

/** Events of which only the names matter here. */
function named(...names: string[]): ReadRecord[] {
  const headers = {};
  return names.map((eventId) => ({
    kind: 'not-ours',
    eventId,
    record: { topic: 't', partition: 0, offset: '0', key: null, value: null, headers },
  }));
}

/** Work that notes what it was given, and then does as it is told. */
function working(act: (names: readonly (string | null)[]) => Promise<void>): { done: string[]; work: SharedWork } {
  const done: string[] = [];
  const work = new SharedWork(async (events) => {
    const names = events.map(({ eventId }) => eventId);
    done.push(names.join(' '));
    await act(names);
  });
  return { done, work };
}

describe('partitions that share transactions (bar I3)', () => {
  it('gather while one is on its way, and keep their order', async () => {
    const first = Promise.withResolvers<void>();
    const { done, work } = working(async ([name]) => (name === 'a1' ? first.promise : undefined));
    const begun = work.add(named('a1', 'a2'));
    await new Promise(setImmediate);
    const later = [work.add(named('b1', 'b2')), work.add(named('c1'))];
    first.resolve();
    await Promise.all([begun, ...later]);
    expect(done).toEqual(['a1 a2', 'b1 b2 c1']);
  });

  it('are handled apart when one of them spoils it, and only that one fails', async () => {
    const { done, work } = working(async (names) => {
      if (names.includes('b1')) throw new TypeError('poison');
    });
    const outcomes = await Promise.allSettled([named('a1'), named('b1'), named('c1')].map((part) => work.add(part)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual(['a1 b1 c1', 'a1', 'b1', 'c1']);
  });

  it('are not tried apart when it was the database that failed', async () => {
    const { done, work } = working(async () => {
      throw Object.assign(new Error('the database system is shutting down'), { code: '57P03' });
    });
    const outcomes = await Promise.allSettled([named('a1'), named('b1')].map((part) => work.add(part)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(done).toEqual(['a1 b1']);
  });

  it('hold no more events than one transaction should, but never cut a part', async () => {
    const { done, work } = working(async () => undefined);
    const part = (name: string, size: number): ReadRecord[] => named(...Array.from({ length: size }, () => name));
    await Promise.all([part('a', 600), part('b', 300), part('c', 200), part('d', 1)].map((one) => work.add(one)));
    expect(done.map((names) => names.split(' ').length)).toEqual([600, 500, 1]);
  });
});
