import { describe, expect, it } from '@jest/globals';
import { namesSomebody } from './reason.rules.js';

describe('a reason that goes into the audit (inv I10)', () => {
  it.each([
    'call +13125550142 back',
    'call (312) 555-0142 back',
    'she is at 555-0142 now',
    'write to rosa@example.org',
    'ask Rosa about the ride',
    'ask MARTINEZ about the ride',
  ])('is refused when it names somebody: %s', (text) => {
    expect(namesSomebody(text, 'Rosa Martínez')).toBe(true);
  });

  it.each(['To call about a ride tonight', 'Grievance 2026-1142, step 3', 'picket moved to 06:00 on 2026-12-04'])(
    'may be anything else: %s',
    (text) => {
      expect(namesSomebody(text, 'Rosa Lee')).toBe(false);
    },
  );
});
