import { describe, expect, it } from '@jest/globals';
import { canBeHelped, mayConfirm, mayStart } from './recovery.rules.js';

describe('recovery by two admins', () => {
  it.each([
    ['a', ['a', 'b', 'c'], true],
    ['a', ['b', 'c'], true],
    ['a', ['a', 'b'], false],
    ['a', ['b'], false],
    ['a', [], false],
  ])('of %s with the admins %j is possible: %s', (person, admins, possible) => {
    expect(canBeHelped(person, admins)).toBe(possible);
  });

  it('is begun by somebody else, and confirmed by a third', () => {
    expect(mayStart('a', 'a')).toBe(false);
    expect(mayStart('a', 'b')).toBe(true);
    const open = { staffId: 'a', startedBy: 'b' };
    expect(['a', 'b', 'c'].filter((admin) => mayConfirm(open, admin))).toEqual(['c']);
  });
});
