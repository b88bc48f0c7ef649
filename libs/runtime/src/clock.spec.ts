import { describe, expect, it } from '@jest/globals';
import { SteppableClock } from './clock.js';

describe('a clock that can be stepped', () => {
  it('starts at its instant and moves by what it is told', () => {
    const clock = new SteppableClock(new Date('2026-12-03T05:00:00Z'));
    clock.step(3_600_000);
    expect(clock.now().toISOString().slice(0, 16)).toBe('2026-12-03T06:00');
    clock.set(new Date('2026-12-04T15:00:00Z'));
    expect(clock.now().toISOString().slice(0, 16)).toBe('2026-12-04T15:00');
  });

  it('tells its listeners until they are taken off', () => {
    const clock = new SteppableClock();
    let steps = 0;
    const off = clock.onStep(() => steps++);
    clock.step(1);
    off();
    clock.step(1);
    expect(steps).toBe(1);
  });
});
