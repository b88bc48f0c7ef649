import { describe, expect, it } from '@jest/globals';
import { howItGoes } from './posting.rules.js';

const now = Date.parse('2026-12-04T05:12:00Z');
const of = (people: number, firstTextAt: string, tooLate = false) => ({
  people: { people },
  wave: { firstTextAt, tooLate },
});

describe('how posting goes', () => {
  it.each([
    ['texts leave when the minute to stop them is over', of(3, '2026-12-04T05:13:00Z'), 'now'],
    ['check A8: quiet hours hold them until the morning', of(3, '2026-12-04T15:00:00Z'), 'later'],
    ['nobody can be asked in time', of(3, '2026-12-04T15:00:00Z', true), 'without'],
    ['nobody of the audience takes texts', of(0, '2026-12-04T05:13:00Z'), 'without'],
  ])('%s', (_name, answers, how) => {
    expect(howItGoes(answers, now)).toBe(how);
  });
});
