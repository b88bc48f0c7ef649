import { describe, expect, it } from '@jest/globals';
import type { OpenAsk } from './open-asks.js';
import { placeReply, type Questions } from './place-reply.rules.js';
import type { Understanding } from './understanding.js';

const ask = (contactId: string, actionId: string): OpenAsk => ({ phoneIndex: 'p', contactId, actionId });
const yes: Understanding = { kind: 'answer', answer: 'yes', guests: 2 };
const ok: Understanding = { kind: 'acknowledged', means: 'ok' };
const only = (...asks: OpenAsk[]): Questions => ({ asks, join: null });
const one = only(ask('rosa', 'picket'));
const join = { phoneIndex: 'p', contactId: 'nadia' };
const never = (): boolean => false;
const always = (): boolean => true;

describe('a reply', () => {
  it('answers the one open ask of its phone', () => {
    expect(placeReply(yes, one, never)).toEqual({
      ...{ outcome: 'answered', why: null, contactId: 'rosa', actionId: 'picket', answer: 'yes', guests: 2 },
    });
  });

  it.each<[string, Understanding, Questions, string]>([
    ['there is no open ask', yes, only(), 'no_open_ask'],
    ['one person has two', yes, only(ask('rosa', 'picket'), ask('rosa', 'rally')), 'several_asks'],
    ['two people share the phone', yes, only(ask('rosa', 'picket'), ask('luis', 'picket')), 'shared_phone'],
    ['it was not understood', { kind: 'unclear' }, one, 'not_understood'],
    ['it could only be guessed at', { kind: 'unclear', guess: { answer: 'no', guests: null } }, one, 'unsure'],
    ['it may be an opt-out', { kind: 'pause' }, one, 'maybe_opt_out'],
    ['it could answer an ask or the question to join', yes, { ...one, join }, 'several_asks'],
    ['it says maybe to joining', { kind: 'answer', answer: 'maybe', guests: null }, { asks: [], join }, 'no_open_ask'],
    ['"ok" could answer two asks', ok, only(ask('rosa', 'picket'), ask('rosa', 'rally')), 'several_asks'],
  ])('waits for a person when %s', (_, understood, asks, why) => {
    expect(placeReply(understood, asks, never)).toMatchObject({ outcome: 'waiting', why });
  });

  it('joins by a plain yes, declines by a no, and "ok" is neither', () => {
    const asked = { asks: [], join };
    expect(placeReply(yes, asked, never)).toMatchObject({ outcome: 'joined', contactId: 'nadia', actionId: null });
    const no: Understanding = { kind: 'answer', answer: 'no', guests: null };
    expect(placeReply(no, asked, never)).toMatchObject({ outcome: 'join_declined', contactId: 'nadia' });
    expect(placeReply(ok, asked, never)).toMatchObject({ outcome: 'acknowledged', contactId: null });
    expect(placeReply({ kind: 'unclear' }, asked, never)).toMatchObject({ outcome: 'waiting', contactId: null });
  });

  it('goes to a person with the guess filled in', () => {
    const guess = { answer: 'yes', guests: 3 } as const;
    expect(placeReply({ kind: 'unclear', guess }, one, never)).toMatchObject({ ...guess, actionId: 'picket' });
  });

  it('"ok" is a yes until its ask is answered, and then only acknowledges our echo', () => {
    expect(placeReply(ok, one, never)).toMatchObject({ outcome: 'answered', answer: 'yes', guests: null });
    expect(placeReply(ok, one, always)).toMatchObject({ outcome: 'acknowledged', answer: null });
    expect(placeReply(ok, only(), never)).toMatchObject({ outcome: 'acknowledged' });
  });

  it('"thanks" asks for nothing, ever', () => {
    expect(placeReply({ kind: 'acknowledged', means: 'thanks' }, one, never)).toMatchObject({
      outcome: 'acknowledged',
    });
  });

  it.each<[Understanding, string]>([
    [{ kind: 'opt_out', how: 'own_words' }, 'opted_out'],
    [{ kind: 'start' }, 'opted_in'],
    [{ kind: 'help', carrier: false }, 'help'],
  ])('%j beats every ask', (understood, outcome) => {
    expect(placeReply(understood, one, never)).toMatchObject({ outcome, actionId: null });
  });
});
