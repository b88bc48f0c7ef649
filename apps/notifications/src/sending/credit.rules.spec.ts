import { describe, expect, it } from '@jest/globals';
import { creditNow, textsWithin, waitForCredit } from './credit.rules.js';

describe('the credit of a sender', () => {
  it('grows by exactly the rate while it is busy', () => {
    let credit = 0;
    let sent = 0;
    for (let claims = 0; claims < 600; claims++) {
      credit = creditNow({ credit, elapsed: 0.1 }, 225);
      const texts = textsWithin(credit, 1);
      credit -= texts;
      sent += texts;
    }
    expect(sent).toBeGreaterThanOrEqual(225 * 60 * 0.999);
    expect(sent).toBeLessThanOrEqual(225 * 60);
  });

  it.each([
    ['nothing to make up for after an hour without work', { credit: 0, elapsed: 3600 }, 100, 5],
    ['at least one text after an hour at a slow rate', { credit: 0, elapsed: 3600 }, 0.5, 1],
    ['half a second of work after a hiccup', { credit: 0, elapsed: 0.45 }, 100, 45],
    ['the debt of a long text first', { credit: -2, elapsed: 1 }, 1, -1],
    ['no less when the database clock went back', { credit: 1, elapsed: -5 }, 3, 1],
  ])('gives %s', (_, sender, perSecond, expected) => {
    expect(creditNow(sender, perSecond)).toBeCloseTo(expected);
  });

  it('counts segments, and lets a last long text overdraw it', () => {
    expect(textsWithin(0.9, 1)).toBe(0);
    expect(textsWithin(1, 3)).toBe(1);
    expect(textsWithin(10, 3)).toBe(3);
  });

  it('says when one segment, or a twentieth of a second of them, is there', () => {
    expect(waitForCredit(0, 1)).toBe(1000);
    expect(waitForCredit(-2, 1)).toBe(3000);
    expect(waitForCredit(0, 1000)).toBe(50);
  });
});
