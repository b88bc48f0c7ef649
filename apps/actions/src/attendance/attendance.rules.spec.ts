import { describe, expect, it } from '@jest/globals';
import { cameAs, isHere, mostUnnamed, unnamedAfter } from './attendance.rules.js';

describe('attendance', () => {
  it.each([
    ['yes', 'attended'],
    ['maybe', 'attended'],
    ['no', 'walk_in'],
    [null, 'walk_in'],
  ] as const)('who said %s and is here counts as %s', (answer, came) => {
    expect(cameAs(answer)).toBe(came);
  });

  it('does not take silence for absence or presence', () => {
    expect(isHere('unknown')).toBe(false);
    expect((['attended', 'walk_in', 'no_show'] as const).map(isHere)).toEqual([true, true, false]);
  });

  it.each([
    [0, 5, 5],
    [5, -2, 3],
    [2, -5, 0],
    [mostUnnamed, 1, mostUnnamed],
  ])('%i people without names and %i more are %i', (before, add, after) => {
    expect(unnamedAfter(before, add)).toBe(after);
  });
});
