import { describe, expect, it } from '@jest/globals';
import { breakdownOf, type CountedShift, shownNow, tickOf } from './breakdown.rules.js';
import { nobody } from './counts.rules.js';

const shift = (shiftId: string, committed: number, here = 0, maybe = 0): CountedShift => ({
  shiftId,
  counts: { ...nobody, committed, here, maybe },
});

describe('what people outside see besides the total', () => {
  it('check D3: floors shifts and kinds of answers', () => {
    expect(breakdownOf([shift('a', 2, 0, 3), shift('b', 3, 20), shift('c', 30, 8)])).toEqual({
      shifts: [
        { shiftId: 'a', committed: { atMost: 4 }, here: { n: 0 } },
        { shiftId: 'b', committed: { atMost: 4 }, here: { n: 20 } },
        { shiftId: 'c', committed: { n: 30 }, here: { n: 8 } },
      ],
      maybe: { atMost: 4 },
      unverified: { n: 0 },
    });
  });

  it('inv I12: shows what the tick showed, whatever has changed since', () => {
    const atTick = breakdownOf([shift('a', 12), shift('b', 20)]);
    expect(shownNow([shift('a', 13), shift('b', 20)], atTick)).toEqual(atTick);
  });

  it('shows the only shift as it is now', () => {
    const atTick = breakdownOf([shift('a', 12, 0, 7)]);
    expect(shownNow([shift('a', 13, 0, 8)], atTick)).toMatchObject({
      shifts: [{ committed: { n: 13 } }],
      maybe: { n: 7 },
    });
  });

  it('ticks once a minute', () => {
    expect(tickOf(new Date('2026-12-04T12:04:59.999Z'))).toEqual(new Date('2026-12-04T12:04:00Z'));
    expect(tickOf(new Date('2026-12-04T12:05:00Z'))).toEqual(new Date('2026-12-04T12:05:00Z'));
  });
});
