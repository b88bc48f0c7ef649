import type { OpenAsk, OpenJoin } from './open-asks.js';
import type { Answer, Understanding } from './understanding.js';

/** Why a reply waits for a person. */
export type WaitingReason =
  'not_understood' | 'unsure' | 'no_open_ask' | 'several_asks' | 'shared_phone' | 'maybe_opt_out';

/** What is done with a reply: what it was understood as, and whose answer to which ask it is. */
export interface PlacedReply {
  readonly outcome:
    'answered' | 'joined' | 'join_declined' | 'opted_out' | 'opted_in' | 'help' | 'acknowledged' | 'waiting';
  readonly why: WaitingReason | null;
  readonly contactId: string | null;
  readonly actionId: string | null;
  readonly answer: Answer | null;
  readonly guests: number | null;
}

/** What a phone was asked and can still answer. */
export interface Questions {
  readonly asks: readonly OpenAsk[];
  /** Whether its owner wants to join. */
  readonly join: OpenJoin | null;
}

const nothing: PlacedReply = {
  ...{ outcome: 'acknowledged', why: null, contactId: null, actionId: null, answer: null, guests: null },
};

/**
 * What follows from a text, given the open asks of its phone. An answer belongs to the one ask that is open there; with
 * none or several of them, of one person or of several who share the phone, a person decides. Whether somebody wants to
 * join is answered by a plain yes or no alone, and only while nothing else is asked there: consent is never guessed at.
 *
 * @param isAnswered whether that phone has answered the one open ask before: an "ok" is a yes only until then.
 */
export function placeReply(
  understood: Understanding,
  { asks, join }: Questions,
  isAnswered: (ask: OpenAsk) => boolean,
): PlacedReply {
  switch (understood.kind) {
    case 'opt_out':
      return { ...nothing, outcome: 'opted_out' };
    case 'start':
      return { ...nothing, outcome: 'opted_in' };
    case 'help':
      return { ...nothing, outcome: 'help' };
    case 'pause':
      return { ...nothing, outcome: 'waiting', why: 'maybe_opt_out', ...theOne(asks) };
    case 'acknowledged':
      return acknowledged(understood.means, asks, isAnswered);
    case 'answer':
      return join ? joined(understood, join, asks) : answered(understood.answer, understood.guests, asks);
    case 'unclear':
      return unclear(understood, asks);
  }
}

function unclear({ guess }: Extract<Understanding, { kind: 'unclear' }>, asks: readonly OpenAsk[]): PlacedReply {
  const { answer = null, guests = null } = guess ?? {};
  return { ...nothing, outcome: 'waiting', why: guess ? 'unsure' : 'not_understood', answer, guests, ...theOne(asks) };
}

function answered(answer: Answer, guests: number | null, asks: readonly OpenAsk[]): PlacedReply {
  const understood = { ...nothing, answer, guests, ...theOne(asks) };
  if (asks.length === 1) return { ...understood, outcome: 'answered' };
  return { ...understood, outcome: 'waiting', why: whyNotOne(asks) };
}

function joined(
  { answer, guests }: Extract<Understanding, { kind: 'answer' }>,
  { contactId }: OpenJoin,
  asks: readonly OpenAsk[],
): PlacedReply {
  if (asks.length > 0) return { ...nothing, outcome: 'waiting', why: 'several_asks', answer, guests };
  if (answer === 'maybe') return { ...nothing, outcome: 'waiting', why: 'no_open_ask', answer };
  return { ...nothing, outcome: answer === 'yes' ? 'joined' : 'join_declined', contactId, answer };
}

function acknowledged(
  means: 'ok' | 'thanks',
  asks: readonly OpenAsk[],
  isAnswered: (ask: OpenAsk) => boolean,
): PlacedReply {
  const [ask] = asks;
  if (means === 'thanks' || !ask || asks.every(isAnswered)) return nothing;
  return answered('yes', null, asks);
}

function whyNotOne(asks: readonly OpenAsk[]): WaitingReason {
  if (asks.length === 0) return 'no_open_ask';
  return new Set(asks.map(({ contactId }) => contactId)).size > 1 ? 'shared_phone' : 'several_asks';
}

function theOne(asks: readonly OpenAsk[]): Pick<PlacedReply, 'contactId' | 'actionId'> {
  const [ask, another] = asks;
  if (!ask || another) return { contactId: null, actionId: null };
  return { contactId: ask.contactId, actionId: ask.actionId };
}
