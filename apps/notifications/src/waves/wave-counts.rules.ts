import type { Language } from '#words';
import type { ChannelName } from '../channels/channel.js';
import { errorTables } from '../sending/error-tables.rules.js';

/** How many messages of a wave are in one state, for one reason. */
export interface StateCount {
  readonly channel: ChannelName;
  readonly state: string;
  readonly reason: string | null;
  readonly code: number | null;
  readonly people: number;
}

/** How far the messages of one channel are. */
export interface ChannelCounts {
  readonly channel: ChannelName;
  readonly asked: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly delivered: number;
  readonly failed: number;
  readonly parked: number;
}

/** The counts of a wave as a chair reads them. */
export interface WaveCounts {
  readonly asked: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly delivered: number;
  readonly failed: { channel: ChannelName; code: number; people: number; words: string }[];
  readonly suppressed: { reason: string; people: number }[];
  readonly parked: number;
  /** The same, for each channel that asks somebody. */
  readonly byChannel: ChannelCounts[];
}

const waiting = ['planned', 'attempting'];
const handedOver = ['accepted', 'sent', 'delivered', 'undelivered', 'failed'];
const failed = ['undelivered', 'failed', 'rejected'];
const doubtful = ['unknown', 'parked'];

const channels: readonly ChannelName[] = ['sms', 'email'];

/** Sums the states of a wave's messages into what is told about it, with words in the reader's language. */
export function waveCounts(counts: readonly StateCount[], language: Language): WaveCounts {
  const { asked, waiting: left, accepted, delivered, parked } = sums(counts);
  return {
    ...{ asked, waiting: left, accepted, delivered, parked },
    failed: channels.flatMap((channel) => failuresOf(counts, channel, language)),
    suppressed: byKey(
      counts.filter((count) => count.state === 'suppressed' || isGivenUp(count)),
      ({ reason }) => reason ?? 'unknown',
    ).map(([reason, people]) => ({ reason, people })),
    byChannel: channels
      .map((channel) => ({ channel, ...sums(counts.filter((count) => count.channel === channel)) }))
      .filter((one) => one.asked > 0),
  };
}

/** Parked, and a person decided not to send it. */
function isGivenUp({ state, reason }: StateCount): boolean {
  return state === 'parked' && reason === 'dropped';
}

function sums(counts: readonly StateCount[]): Omit<ChannelCounts, 'channel'> {
  const sum = (states: readonly string[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { people }) => total + people, 0);
  return {
    asked: counts.reduce((total, { people }) => total + people, 0),
    waiting: sum(waiting),
    accepted: sum(handedOver),
    delivered: sum(['delivered']),
    failed: sum(failed),
    parked: counts
      .filter((count) => doubtful.includes(count.state) && !isGivenUp(count))
      .reduce((total, { people }) => total + people, 0),
  };
}

/** The same code may mean something else on another channel, so each channel's are told apart. */
function failuresOf(counts: readonly StateCount[], channel: ChannelName, language: Language): WaveCounts['failed'] {
  const own = counts.filter((count) => count.channel === channel && failed.includes(count.state));
  return byKey(own, ({ code }) => code ?? 0).map(([code, people]) => ({
    ...{ channel, code, people },
    words: errorTables[channel].wordsOf(code, language),
  }));
}

function byKey<K>(counts: readonly StateCount[], keyOf: (count: StateCount) => K): [K, number][] {
  const sums = new Map<K, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.people);
  return [...sums].sort(([, a], [, b]) => b - a);
}
