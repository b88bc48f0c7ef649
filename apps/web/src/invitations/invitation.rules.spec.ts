import { describe, expect, it } from '@jest/globals';
import { roles } from '#runtime';
import { maySeeAddress, mayTakeBack } from './invitation.rules.js';

const chair = { id: 'rosa', role: 'chair' } as const;
const admin = { id: 'ana', role: 'admin' } as const;

describe('an invitation', () => {
  it('is taken back by an admin, by who asked for it, and by a chair where a chair could have made it', () => {
    const byOther = roles.filter((role) => mayTakeBack({ role, invitedBy: 'ben' }, chair));
    expect(byOther).toEqual(roles.filter((role) => role !== 'admin' && role !== 'chair'));
    expect(roles.every((role) => mayTakeBack({ role, invitedBy: null }, admin))).toBe(true);
    expect(mayTakeBack({ role: 'chair', invitedBy: 'rosa' }, chair)).toBe(true);
  });

  it('shows its address to admins and to who wrote it down', () => {
    expect(maySeeAddress({ role: 'texter', invitedBy: 'ben' }, chair)).toBe(false);
    expect(maySeeAddress({ role: 'texter', invitedBy: null }, chair)).toBe(false);
    expect(maySeeAddress({ role: 'texter', invitedBy: 'rosa' }, chair)).toBe(true);
    expect(maySeeAddress({ role: 'texter', invitedBy: null }, admin)).toBe(true);
  });
});
