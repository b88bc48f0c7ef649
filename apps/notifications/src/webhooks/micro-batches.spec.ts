import { describe, expect, it } from '@jest/globals';
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

  it('never has more than two batches on their way', async () => {
    let running = 0;
    let most = 0;
    const gate = new MicroBatches<number, number>(async (items) => {
      most = Math.max(most, ++running);
      for (let turns = 0; turns < 5; turns++) await new Promise((resume) => setImmediate(resume));
      running -= 1;
      return items;
    });
    const all: Promise<number>[] = [];
    for (let turn = 0; turn < 20; turn++) {
      all.push(gate.add(turn));
      await new Promise((resume) => setImmediate(resume));
    }
    await Promise.all(all);
    expect(most).toBe(2);
  });
});
