import { describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { MicroBatches } from './micro-batches.js';

describe('group commit', () => {
  it('writes what arrives together in one batch, and what arrives meanwhile in the next', async () => {
    const batches: string[][] = [];
    const gate = new MicroBatches<string, string>(async (items) => {
      batches.push([...items]);
      await new Promise((resume) => setImmediate(resume));
      return items.map((item) => item.toUpperCase());
    });
    const first = ['a', 'b', 'c'].map((item) => gate.add(item));
    await new Promise((resume) => setImmediate(resume));
    const second = ['d', 'e'].map((item) => gate.add(item));
    expect(await Promise.all([...first, ...second])).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('answers nobody before the work is done', async () => {
    let release: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    let answered = false;
    const gate = new MicroBatches<number, number>(async (items) => {
      await done;
      return items;
    });
    const waiting = gate.add(1).then(() => {
      answered = true;
    });
    await new Promise((resume) => setImmediate(() => setImmediate(resume)));
    expect(answered).toBe(false);
    release();
    await waiting;
    expect(answered).toBe(true);
  });

  it('lets one that cannot be written fail alone', async () => {
    const gate = new MicroBatches<number, number>((items) =>
      items.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve(items),
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => gate.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('begins a second batch when the first is stuck, and never a third (bar I1)', async () => {
    const begun: string[] = [];
    const releases: (() => void)[] = [];
    const gate = new MicroBatches<string, string>(async (items) => {
      begun.push(items.join(''));
      await new Promise<void>((resolve) => releases.push(resolve));
      return items;
    });
    const all = [gate.add('a')];
    await probe('the first batch', () => begun.length === 1);
    all.push(gate.add('b'), gate.add('c'));
    await probe('the second batch', () => begun.length === 2);
    all.push(gate.add('d'));
    for (let turns = 0; turns < 20; turns++) await new Promise((resume) => setImmediate(resume));
    expect(begun).toEqual(['a', 'bc']);
    releases[1]?.();
    await probe('the third batch, in the place of the second', () => begun.length === 3);
    for (const release of releases) release();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });
});
