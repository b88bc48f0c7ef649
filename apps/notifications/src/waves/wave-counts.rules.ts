import type { Language } from '#words';
import { wordsOfError } from '../sending/error-codes.rules.js';

/** How many messages of a wave are in one state, for one reason. */
export interface StateCount {
  readonly state: string;
  readonly reason: string | null;
  readonly code: number | null;
  readonly people: number;
}

/** The counts of a wave as a chair reads them. */
export interface WaveCounts {
  readonly asked: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly delivered: number;
  readonly failed: { code: number; people: number; words: string }[];
  readonly suppressed: { reason: string; people: number }[];
  readonly parked: number;
}

const waiting = ['planned', 'attempting'];
const handedOver = ['accepted', 'sent', 'delivered', 'undelivered', 'failed'];
const failed = ['undelivered', 'failed', 'rejected'];
const doubtful = ['unknown', 'parked'];

/** Sums the states of a wave's messages into what is told about it, with words in the reader's language. */
export function waveCounts(counts: readonly StateCount[], language: Language): WaveCounts {
  const sum = (states: readonly string[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { people }) => total + people, 0);
  return {
    asked: counts.reduce((total, { people }) => total + people, 0),
    waiting: sum(waiting),
    accepted: sum(handedOver),
    delivered: sum(['delivered']),
    failed: byKey(
      counts.filter(({ state }) => failed.includes(state)),
      ({ code }) => code ?? 0,
    ).map(([code, people]) => ({ code, people, words: wordsOfError(code, language) })),
    suppressed: byKey(
      counts.filter(({ state }) => state === 'suppressed'),
      ({ reason }) => reason ?? 'unknown',
    ).map(([reason, people]) => ({ reason, people })),
    parked: sum(doubtful),
  };
}

function byKey<K>(counts: readonly StateCount[], keyOf: (count: StateCount) => K): [K, number][] {
  const sums = new Map<K, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.people);
  return [...sums].sort(([, a], [, b]) => b - a);
}
