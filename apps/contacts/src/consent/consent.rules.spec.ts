import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimsOf, type ConsentState, decideConsent } from './consent.rules.js';

const nothing = { channel: 'sms', attested: false, refusal: null } as const;
const refusals = ['do_not_call', 'number_closed', 'address_closed', null] as const;
const states: readonly ConsentState[] = ['opted_in', 'opted_out', 'unknown'];

describe('decideConsent', () => {
  it.each([
    ['unknown', { ...nothing, attested: true }, { channel: 'sms', state: 'opted_in', cause: 'attested' }],
    ['unknown', nothing, null],
    ['opted_in', nothing, null],
    ['opted_in', { ...nothing, attested: true }, null],
    [
      'unknown',
      { ...nothing, attested: true, refusal: 'do_not_call' },
      { channel: 'sms', state: 'opted_out', cause: 'do_not_call' },
    ],
    [
      'opted_in',
      { channel: 'email', attested: false, refusal: 'address_closed' },
      { channel: 'email', state: 'opted_out', cause: 'address_closed' },
    ],
    ['opted_out', { ...nothing, attested: true }, null],
  ] as const)('%s with %j: %j', (present, claim, decision) => {
    expect(decideConsent(present, claim)).toEqual(decision);
  });

  it('never opens without attestation, against a refusal, or after an opt-out', () => {
    const claim = fc.record({
      channel: fc.constantFrom('sms', 'email'),
      attested: fc.boolean(),
      refusal: fc.constantFrom(...refusals),
    });
    fc.assert(
      fc.property(fc.constantFrom(...states), claim, (present, said) => {
        const after = decideConsent(present, said)?.state ?? present;
        const mayBeOpen = present !== 'opted_out' && said.refusal === null;
        expect(after === 'opted_in').toBe(mayBeOpen && (present === 'opted_in' || said.attested));
      }),
    );
  });
});

describe('claimsOf', () => {
  const none = { doNotCall: false, numberClosed: false, addressClosed: false };

  it('opens no channel that was not agreed to', () => {
    expect(claimsOf(['sms'], none).map(({ attested }) => attested)).toEqual([true, false]);
    expect(claimsOf(['email'], none).map(({ attested }) => attested)).toEqual([false, true]);
    expect(claimsOf([], none).map(({ attested }) => attested)).toEqual([false, false]);
  });

  it('holds each refusal against the channel it speaks of', () => {
    const refused = (said: object): unknown[] => claimsOf([], { ...none, ...said }).map(({ refusal }) => refusal);
    expect(refused({ doNotCall: true, numberClosed: true })).toEqual(['do_not_call', null]);
    expect(refused({ numberClosed: true })).toEqual(['number_closed', null]);
    expect(refused({ addressClosed: true })).toEqual([null, 'address_closed']);
  });
});
