import { describe, expect, it } from '@jest/globals';
import { Horizon } from './horizon.js';

/** A tick at which all transactions below `oldest` are over and `next` begins next. */
const at = (oldest: number, next: number) => ({ oldest: BigInt(oldest), next: BigInt(next) });

describe('where reading the outbox begins', () => {
  it('is the start until something was sent, and asks for nothing while idle', () => {
    const horizon = new Horizon();
    expect(horizon.wantsTick).toBe(false);
    expect(horizon.above).toBe(0);
  });

  it('moves behind what was sent once every transaction of that time is over', () => {
    const horizon = new Horizon();
    horizon.sent(40);
    horizon.tick(at(100, 100));
    horizon.tick(at(105, 110));
    expect(horizon.above).toBe(0);
    horizon.tick(at(109, 120));
    expect(horizon.above).toBe(0);
    horizon.tick(at(110, 130));
    expect(horizon.above).toBe(40);
    expect(horizon.wantsTick).toBe(false);
  });

  it('stays while a transaction of that time is open, however long (fault F23, fault F24)', () => {
    const horizon = new Horizon();
    horizon.sent(40);
    for (let tick = 0; tick < 600; tick++) horizon.tick(at(99, 100 + tick));
    expect(horizon.above).toBe(0);
    horizon.tick(at(800, 800));
    expect(horizon.above).toBe(40);
  });

  it('does not move behind what was sent meanwhile', () => {
    const horizon = new Horizon();
    horizon.sent(40);
    horizon.tick(at(100, 100));
    horizon.sent(90);
    horizon.tick(at(100, 110));
    horizon.tick(at(110, 120));
    expect(horizon.above).toBe(40);
    expect(horizon.wantsTick).toBe(true);
  });
});
