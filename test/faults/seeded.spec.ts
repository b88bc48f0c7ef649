import { describe, expect, it } from '@jest/globals';
import { Seeded } from './seeded.js';
import { castOf } from './traffic/conversations.js';

const phones = Array.from({ length: 50 }, (_, at) => `+1312555${String(100 + at).padStart(4, '0')}`);

describe('the seeded nemesis', () => {
  it('does the same for the same seed, and something else for another one', () => {
    const cast = (seed: number): unknown => castOf(new Seeded(seed).branch('cast'), phones, 10, 5);
    expect(cast(7)).toEqual(cast(7));
    expect(cast(7)).not.toEqual(cast(8));
  });

  it('draws for one part without shifting what another part gets', () => {
    const one = new Seeded(7);
    one.next();
    expect(one.branch('x').next()).toBe(new Seeded(7).branch('x').next());
  });

  it('spreads evenly, and picks each thing once', () => {
    const random = new Seeded(1);
    const mean = Array.from({ length: 10_000 }, () => random.next()).reduce((sum, one) => sum + one, 0) / 10_000;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(new Set(random.shuffled(phones)).size).toBe(phones.length);
  });
});
