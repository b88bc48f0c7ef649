import { describe, expect, it } from '@jest/globals';
import { Slots } from './slots.js';

describe('slots', () => {
  it('run so many works at once and no more, in the order in which they came', async () => {
    const slots = new Slots(2);
    const begun: number[] = [];
    const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
    const works = gates.map((gate, n) =>
      slots.with(async () => {
        begun.push(n);
        await gate.promise;
      }),
    );
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1]);
    gates[1]?.resolve();
    await works[1];
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    for (const gate of gates) gate.resolve();
    await Promise.all(works);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('are given back by a work that fails', async () => {
    const slots = new Slots(1);
    await expect(slots.with(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(slots.with(async () => 'yes')).resolves.toBe('yes');
  });
});
