import { describe, expect, it } from '@jest/globals';
import { roles } from '#runtime';
import { type Ask, isForThem } from './approvers.rules.js';

const ask: Ask = {
  ...{ kind: 'waves', id: 'w', askedBy: 'asker', since: '2026-12-04T12:00:00Z', size: 800, about: null, grant: null },
};

describe('who is asked', () => {
  it.each([
    ['waves', ['chair']],
    ['exports', ['admin', 'chair']],
  ] as const)('about %s: %j, and never who asked', (kind, approvers) => {
    expect(roles.filter((role) => isForThem({ ...ask, kind }, { id: 'b', role }))).toEqual(approvers);
    expect(roles.some((role) => isForThem({ ...ask, kind }, { id: 'asker', role }))).toBe(false);
  });

  it('about a role: whoever may approve that role', () => {
    const chair: Ask = { ...ask, kind: 'grants', grant: { role: 'chair', staffId: null } };
    expect(roles.filter((role) => isForThem(chair, { id: 'b', role }))).toEqual(['admin']);
    const texter: Ask = { ...ask, kind: 'grants', grant: { role: 'texter', staffId: null } };
    expect(roles.filter((role) => isForThem(texter, { id: 'b', role }))).toEqual(['admin', 'chair']);
  });
});
