import { describe, expect, it } from '@jest/globals';
import { gateOf, holdsFor } from './wave-gate.rules.js';

const rule = { isOn: true, above: 500 };

describe('a wave', () => {
  it.each([
    [null, null, 'counting'],
    [0, null, null],
    [500, null, null],
    [501, null, 'approval'],
    [501, 'person', null],
    [null, 'person', null],
  ] as const)('to %p people, approved by %p, needs %p', (audience, approvedBy, gate) => {
    expect(gateOf({ audience, approvedBy }, rule)).toBe(gate);
    expect(gateOf({ audience, approvedBy }, { ...rule, isOn: false })).toBeNull();
  });
});

describe('an early approval', () => {
  const approval = { approvedBy: 'rosa', people: 1000 };

  it.each([
    [{ audience: 1000, postedBy: 'deb' }, approval],
    [{ audience: 1000, postedBy: null }, approval],
    [{ audience: 1001, postedBy: 'deb' }, null],
    [{ audience: 10, postedBy: 'rosa' }, null],
  ])('for a wave %j is %j', (wave, found) => {
    expect(holdsFor([approval], wave)).toEqual(found);
  });

  it('is found behind one of the poster’s own', () => {
    const own = { approvedBy: 'deb', people: 5000 };
    expect(holdsFor([own, approval], { audience: 900, postedBy: 'deb' })).toEqual(approval);
  });
});
