import { describe, expect, it } from '@jest/globals';
import { roles } from '#runtime';
import { mayApprove, takesTwo } from './asked-grant.rules.js';

describe('a role that is handed out', () => {
  it('takes two people, but for a captain and a partner', () => {
    expect(roles.filter((role) => !takesTwo(role))).toEqual(['captain', 'partner']);
  });

  it.each([
    ['admin', ['admin']],
    ['chair', ['admin']],
    ['convener', ['admin', 'chair']],
    ['texter', ['admin', 'chair']],
    ['auditor', ['admin', 'chair']],
  ] as const)('of %s is approved by another %j', (role, approvers) => {
    const grant = { role, askedBy: 'a', staffId: null };
    expect(roles.filter((one) => mayApprove(grant, { id: 'b', role: one }))).toEqual(approvers);
    expect(roles.filter((one) => mayApprove(grant, { id: 'a', role: one }))).toEqual([]);
  });

  it('is approved by nobody whose own role it changes', () => {
    const grant = { role: 'texter', askedBy: 'a', staffId: 'b' } as const;
    expect(mayApprove(grant, { id: 'b', role: 'admin' })).toBe(false);
    expect(mayApprove(grant, { id: 'c', role: 'admin' })).toBe(true);
  });
});
