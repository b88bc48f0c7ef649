import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ConsentState, decideConsent, followsOwnAct } from './consent.rules.js';

const nothing = { attested: false, doNotCall: false, numberClosed: false };
const states: readonly ConsentState[] = ['opted_in', 'opted_out', 'unknown'];

describe('decideConsent', () => {
  it.each([
    ['unknown', { ...nothing, attested: true }, { state: 'opted_in', cause: 'attested' }],
    ['unknown', nothing, null],
    ['opted_in', nothing, null],
    ['opted_in', { ...nothing, attested: true }, null],
    ['unknown', { ...nothing, attested: true, doNotCall: true }, { state: 'opted_out', cause: 'do_not_call' }],
    ['opted_in', { ...nothing, doNotCall: true }, { state: 'opted_out', cause: 'do_not_call' }],
    ['unknown', { ...nothing, attested: true, numberClosed: true }, { state: 'opted_out', cause: 'number_closed' }],
    ['opted_out', { ...nothing, attested: true }, null],
  ] as const)('%s with %j: %j', (present, claim, decision) => {
    expect(decideConsent(present, claim)).toEqual(decision);
  });

  it('never opens without attestation, against a refusal, or after an opt-out', () => {
    const claim = fc.record({ attested: fc.boolean(), doNotCall: fc.boolean(), numberClosed: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...states), claim, (present, said) => {
        const after = decideConsent(present, said)?.state ?? present;
        const mayBeOpen = present !== 'opted_out' && !said.doNotCall && !said.numberClosed;
        expect(after === 'opted_in').toBe(mayBeOpen && (present === 'opted_in' || said.attested));
      }),
    );
  });
});

describe('followsOwnAct', () => {
  const earlier = new Date('2026-12-03T15:00:00Z');
  const later = new Date('2026-12-03T16:00:00Z');

  it.each([
    ['opted_in', 'opted_out', earlier, later, true],
    // A refusal that arrives late still closes.
    ['opted_in', 'opted_out', later, earlier, true],
    ['unknown', 'opted_out', earlier, later, true],
    ['opted_out', 'opted_out', earlier, later, false],
    ['opted_out', 'opted_in', earlier, later, true],
    ['opted_out', 'opted_in', later, earlier, false],
    ['opted_out', 'opted_in', earlier, earlier, false],
    // START re-opens what was closed; it is no evidence of what somebody never agreed to.
    ['unknown', 'opted_in', earlier, later, false],
  ] as const)('%s, then %s', (state, act, decidedAt, happenedAt, follows) => {
    expect(followsOwnAct({ state, decidedAt }, { state: act, happenedAt })).toBe(follows);
  });
});
