import type { Answer } from './understanding.js';

/**
 * What a word or phrase of a reply can be a sign of. The tables give words for them per language; both tables are read
 * at once, because people mix the languages freely.
 */
export const signKinds = [
  /** Assent that no negation belongs to: "yes", "claro". Beside a negation the reply contradicts itself. */
  'yes',
  /** Words of coming that a negation before them turns round: "coming", "voy". */
  'coming',
  'maybe',
  /** Refusals that are complete in themselves: "nope", "can't", "no puedo". */
  'no',
  /** Bare negations, whose meaning hangs on what they negate: "no", "not". */
  'not',
  /** Points to a no without saying it: "sorry", "working". Enough to doubt a yes, never for an answer. */
  'hinted_no',
  /** Sets a condition, asks, or takes part of an answer back: "but", "if", "late". A person reads these. */
  'but',
  /** Turns a negation into a promise: "won't miss it". A person reads these. */
  'inverter',
  /** Acknowledges without answering: "ok". */
  'ok',
  'thanks',
  /** Carries no meaning of its own here. */
  'filler',
  'day',
  /** Introduces an hour: "at", "a las". */
  'at',
  'half_of_day',
  /** The writer. */
  'self',
  'and',
  'with',
  'more',
  'plus',
  /** Opens a total that counts the writer: "somos", "we are". */
  'total_of',
  /** Follows a total that counts the writer: "of us", "en total". */
  'of_us',
  /** People counted apart from the writer: "friends". */
  'people',
  /** One person brought along ("wife"), or the one who is addressed ("yes brother"). */
  'relation',
  'possessive',
  /** Exactly two, the writer included: "both of us". */
  'both',
  /** Nobody else: "just me". */
  'alone',
  /** Spanish "si": yes, or if, depending on where it stands. */
  'si',
] as const;

export type SignKind = (typeof signKinds)[number];

/** Words and phrases of one language: lower case, no accents, no apostrophes, one space between words. */
export interface ReplyTable {
  readonly signs: Readonly<Partial<Record<SignKind, readonly string[]>>>;
  /** Words that mean this only when they are the whole reply. */
  readonly whole: Readonly<Partial<Record<Answer, readonly string[]>>>;
  /** Number words from one upwards. */
  readonly numbers: readonly string[];
}

/** A list of phrases written as one text: shorter to read and to edit than hundreds of quoted strings. */
export function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim());
}
