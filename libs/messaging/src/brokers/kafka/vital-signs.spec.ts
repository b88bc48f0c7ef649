import { describe, expect, it } from '@jest/globals';
import { VitalSigns } from './vital-signs.js';

function signsAt(): { signs: VitalSigns; pass: (ms: number) => void } {
  let now = 0;
  return { signs: new VitalSigns(() => now), pass: (ms) => (now += ms) };
}

describe('signs of life of a consumer (inv I13)', () => {
  it('is not consuming before its first fetch', () => {
    expect(signsAt().signs.consuming).toBe(false);
  });

  it('consumes while it fetches, and no longer when fetches stop', () => {
    const { signs, pass } = signsAt();
    signs.fetched();
    expect(signs.consuming).toBe(true);
    pass(5_001);
    expect(signs.consuming).toBe(false);
  });

  it('consumes while a batch is in hand, however long', async () => {
    const { signs, pass } = signsAt();
    await signs.working(async () => {
      pass(600_000);
      expect(signs.consuming).toBe(true);
      expect(signs.hung).toBe(false);
    });
    expect(signs.hung).toBe(false);
  });

  it('is not hung while it tries in vain, and is hung when it does not even try', () => {
    const { signs, pass } = signsAt();
    for (let tries = 0; tries < 300; tries++) {
      pass(1_000);
      signs.sign();
    }
    expect(signs.hung).toBe(false);
    expect(signs.consuming).toBe(false);
    pass(45_001);
    expect(signs.hung).toBe(true);
  });
});
