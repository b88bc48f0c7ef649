import { describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '../channels/channel.js';
import type { ClaimedMessage } from './claimed-message.js';
import { givenBack, type OutcomeRow, rowOf as rowOfOutcome, withoutAddress } from './outcome-rows.rules.js';

const message = { id: 'm' } as ClaimedMessage;
const rowOf = (outcome: SendOutcome): OutcomeRow => rowOfOutcome(message, outcome, 'sms');

describe('the row of an outcome', () => {
  it.each([
    ['an accepted text', rowOf({ kind: 'accepted', sid: 'SM1' }), { state: 'accepted', sid: 'SM1' }],
    ['an unknown fate', rowOf({ kind: 'unknown' }), { state: 'unknown' }],
    ['a plain refusal', rowOf({ kind: 'rejected', code: 21211 }), { state: 'rejected', code: 21211 }],
    ['an opt-out at the provider', rowOf({ kind: 'rejected', code: 21610 }), { state: 'rejected', code: 21610 }],
    ['a code nobody knows', rowOf({ kind: 'rejected', code: 29999 }), { state: 'rejected', code: 29999 }],
    ['a provider that failed with it', rowOf({ kind: 'rejected', code: 20500 }), { state: 'unknown', code: 20500 }],
    ['a queue that is full', rowOf({ kind: 'rejected', code: 21611 }), { state: 'planned', dueIn: 5 }],
    ['a sender being set up', rowOf({ kind: 'rejected', code: 30035 }), { state: 'planned', dueIn: 600 }],
    ['an account not fit to send', rowOf({ kind: 'rejected', code: 20003 }), { state: 'planned', code: 20003 }],
    [
      'a provider out of reach',
      rowOf({ kind: 'retry', why: 'unreached', afterSeconds: null }),
      { state: 'planned', unreached: true, pause: 0 },
    ],
    [
      'too many requests',
      rowOf({ kind: 'retry', why: 'too_fast', afterSeconds: 7 }),
      { state: 'planned', dueIn: 7, pause: 7 },
    ],
    ['our own gate', rowOf({ kind: 'held_back' }), { state: 'planned', dueIn: 0 }],
    ['a number that is gone', withoutAddress(message), { state: 'suppressed', reason: 'no_address' }],
    ['contacts being down', givenBack(message, 1), { state: 'planned', dueIn: 1 }],
  ])('says what becomes of the text after %s', (_, row, expected) => {
    expect(row).toMatchObject(expected);
  });
});
