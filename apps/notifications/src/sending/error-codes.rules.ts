import type { Language } from '#words';
import { errorWords } from './error-codes.words.js';

/** What follows from a provider's error code, for the person, the wave or the whole installation. */
export const errorOutcomes = [
  /** The number is closed at the provider: the same as an opt-out. */
  'opted_out',
  /** Not a number, or one that takes no texts: no more texts, the person is offered e-mail. */
  'number_invalid',
  /** Switched off or out of reach: counts towards {@link errorLimits}.softFails. */
  'soft_fail',
  /** Blocked on the way to this phone, perhaps by the person: a flag for a human, not an opt-out yet. */
  'soft_opt_out',
  /** Nobody known at this number: invalid once {@link errorLimits}.unknownHandset is reached. */
  'unknown_handset',
  /** Filtered as spam: the wave stops above {@link errorLimits}.filteredShare. */
  'filtered',
  /** A part of the carrier's day is used: the chair is warned. */
  'day_half_used',
  /** The carrier's day is used up: bulk pauses until midnight Pacific. */
  'day_used_up',
  /** Too fast for the sender: the rate goes down. */
  'slow_down',
  /** Sender or account is not fit to send: everything stops and the operator is told. */
  'sender_unfit',
  /** The sender is still being set up: held, and tried again. */
  'hold',
  /** Expired unsent at the provider: this person was not asked. */
  'not_asked',
  /** May have arrived: never sent again. */
  'may_have_arrived',
  /** A setting is wrong: the wave stops and the operator is told. */
  'configuration',
  /** The provider asks for patience before it looked at the text: not an attempt. */
  'back_off',
  /** The provider failed while it had the text: unknown until it is looked up. */
  'unknown',
  /** Failed for no reason that is told: no automatic resend. */
  'failed',
] as const;

type CodeOutcome = (typeof errorOutcomes)[number];

/** The same for every channel: a mail server may also not be ready for one message yet, which goes again in a while. */
export type ErrorOutcome = CodeOutcome | 'try_later';

/**
 * Codes of the Messages API and of status callbacks, after the provider's error dictionary. Of those, 30023, 30025 to
 * 30027 and 30035 could not be checked against its pages when this was written, and stand as our design gives them.
 */
const codesByOutcome: Readonly<Partial<Record<CodeOutcome, readonly number[]>>> = {
  opted_out: [21610],
  number_invalid: [21211, 21217, 21614, 21635, 30006],
  soft_fail: [30003],
  soft_opt_out: [30004],
  unknown_handset: [30005],
  filtered: [30007],
  day_half_used: [30025, 30026],
  day_used_up: [30023, 30027],
  slow_down: [21611, 30001, 30022],
  sender_unfit: [20003, 30002, 30032, 30033, 30034],
  hold: [30035],
  not_asked: [30036],
  may_have_arrived: [30410],
  configuration: [21408, 21606, 21612, 21703],
  back_off: [20429],
  unknown: [20500],
  failed: [30008],
};

/** When a code that repeats means more than it does once. */
export const errorLimits = {
  /** So many soft fails within so many days make a number stale. */
  softFails: { times: 3, days: 30 },
  /** So many unknown handsets in a row make a number invalid. */
  unknownHandset: { times: 2 },
  /** More than this share of the last so many texts filtered stops the wave. */
  filteredShare: { above: 0.02, ofLast: 200 },
} as const;

const outcomeByCode: ReadonlyMap<number, CodeOutcome> = new Map(
  errorOutcomes.flatMap((outcome) => (codesByOutcome[outcome] ?? []).map((code) => [code, outcome] as const)),
);

/** What follows from a provider's code; a code that we do not know is a plain failure, never a reason to send again. */
export function outcomeOf(code: number): CodeOutcome {
  return outcomeByCode.get(code) ?? 'failed';
}

/** What a chair reads about a code: what happened and what there is to do. */
export function wordsOfError(code: number, language: Language): string {
  return errorWords.say(language, outcomeOf(code));
}
