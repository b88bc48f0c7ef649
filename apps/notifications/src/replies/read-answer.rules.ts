import { readSigns, wholeReply } from './lexicon.rules.js';
import { takeParty } from './party-size.rules.js';
import { joinHours, partsOf, type Part, type Role } from './roles.rules.js';
import { resolveSi } from './spanish-si.rules.js';
import { wordsOf, type Token } from './tokens.rules.js';
import type { Answer, Guess, Understanding } from './understanding.js';
import { verdictOf, type Verdict } from './verdict.rules.js';

/** More people than this in one text is a slip or a joke often enough for somebody to look at it. */
const mostGuests = 19;

/** The digits that the ask offers. */
const digitAnswers: ReadonlyMap<number, Answer> = new Map([
  [1, 'yes'],
  [2, 'maybe'],
  [3, 'no'],
]);

/** A reply taken apart: the answer its words give, the people it names, and what speaks against trusting it. */
interface Reading {
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  readonly sizes: readonly (number | null)[];
  /** Numbers that are neither the answer nor a size. */
  readonly looseNumber: boolean;
}

/**
 * The answer a reply gives to an ask. A yes is taken only when every word of it is understood and none of them doubts
 * it, so that a no is never read as yes; a no may have reasons after it that we do not know the words of.
 */
export function readAnswer(tokens: readonly Token[]): Understanding {
  const whole = wholeReply(wordsOf(tokens));
  const asked = tokens.some((token) => token.kind === 'question');
  if (whole && !asked) return { kind: 'answer', answer: whole, guests: null };
  const reading = read(tokens);
  return trusted(reading) ?? acknowledgement(reading) ?? { kind: 'unclear', ...guess(reading) };
}

function read(tokens: readonly Token[]): Reading {
  const { sizes, rest } = takeParty(joinHours(resolveSi(readSigns(tokens))));
  const parts = partsOf(rest);
  const lead = leadingDigit(parts);
  const spoken = verdictOf(parts);
  const verdict = lead
    ? spoken === null || spoken === lead
      ? lead
      : 'mixed'
    : (spoken ?? (sizes.length ? 'yes' : null));
  const loose = parts.filter((part) => part.role === 'number').slice(lead ? 1 : 0);
  return { verdict, parts, ...placeNumber(loose, verdict, lead !== null, sizes) };
}

/** The answer of a 1, 2 or 3 that opens the reply, or null. */
function leadingDigit(parts: readonly Part[]): Answer | null {
  const first = parts.find((part) => part.role !== 'filler' && part.role !== 'break');
  return first?.role === 'number' ? (digitAnswers.get(first.value ?? 0) ?? null) : null;
}

/**
 * A number that stands bare beside an answer. "YES 3" is a party of three, the writer included, so two guests: that is
 * how people answer "how many are you", it errs on the side of promising a partner too few, and the echo ("You + 2")
 * lets the writer put it right. "+3" and "3 more" are three guests. A number that only repeats the ask's own digit
 * for the answer ("yes 1", "no 3", "maybe 2") says nothing of people.
 */
function placeNumber(
  loose: readonly Part[],
  verdict: Verdict,
  afterDigit: boolean,
  sizes: Reading['sizes'],
): Pick<Reading, 'sizes' | 'looseNumber'> {
  const [number] = loose;
  if (!number) return { sizes, looseNumber: false };
  const value = number.value ?? 0;
  if (loose.length === 1 && digitAnswers.get(value) === verdict) return { sizes, looseNumber: false };
  const isTotal = loose.length === 1 && verdict === 'yes' && !afterDigit && value > 1;
  return isTotal ? { sizes: [...sizes, value - 1], looseNumber: false } : { sizes, looseNumber: true };
}

/** What makes each answer doubtful; `unknown` after a complete no is a reason for it, not a doubt. */
const doubts: Readonly<Record<Answer, ReadonlySet<Role>>> = {
  yes: new Set<Role>(['unknown', 'but', 'hinted_no', 'inverter', 'day', 'question']),
  maybe: new Set<Role>(['inverter', 'question', 'hinted_no']),
  no: new Set<Role>(['but', 'inverter', 'time', 'question']),
};

function trusted(reading: Reading): Understanding | null {
  const { verdict, parts, looseNumber } = reading;
  if (verdict === null || verdict === 'mixed' || looseNumber) return null;
  const size = sizeOf(reading);
  const doubtful = size === 'contradictory' || parts.some((part) => doubts[verdict].has(part.role)) || isVague(reading);
  return doubtful ? null : { kind: 'answer', answer: verdict, guests: verdict === 'no' ? null : size };
}

/** Doubts that hang on where words stand, or on what stands beside them. */
function isVague({ verdict, parts, sizes }: Reading): boolean {
  const has = (role: Role) => parts.some((part) => part.role === role);
  // "I get there at 6" may be a late arrival; "yes, see you at 6" is a yes.
  if (verdict === 'yes') return has('time') && !has('yes') && !has('number');
  return verdict === 'no' && (sizes.length > 0 || !isCompleteRefusal(parts));
}

/** Nothing unknown before the first refusal, and no bare negation of a thing we do not know ("no tengo duda"). */
function isCompleteRefusal(parts: readonly Part[]): boolean {
  const refusal = parts.findIndex((part) => part.role === 'no' || part.role === 'not' || part.role === 'number');
  const before = parts.slice(0, refusal);
  const ofUnknown = parts.some((part, at) => part.role === 'not' && parts[at + 1]?.role === 'unknown');
  return !ofUnknown && before.every((part) => part.role !== 'unknown');
}

/** The guests the sizes agree on, null where none or no number is named. */
function sizeOf({ sizes }: Reading): number | null | 'contradictory' {
  const numbers = new Set(sizes.filter((size) => size !== null));
  const [size = null] = numbers;
  if (numbers.size > 1) return 'contradictory';
  return size !== null && (size < 0 || size > mostGuests) ? 'contradictory' : size;
}

const polite = new Set<Role>(['ok', 'thanks', 'filler', 'break']);

function acknowledgement({ parts, sizes, verdict }: Reading): Understanding | null {
  const has = (role: Role) => parts.some((part) => part.role === role);
  if (verdict !== null || sizes.length > 0 || parts.some((part) => !polite.has(part.role))) return null;
  if (has('ok')) return { kind: 'acknowledged', means: 'ok' };
  return has('thanks') ? { kind: 'acknowledged', means: 'thanks' } : null;
}

function guess(reading: Reading): { guess?: Guess } {
  const hinted = reading.parts.some((part) => part.role === 'hinted_no');
  const size = sizeOf(reading);
  if (reading.verdict === 'mixed' || (hinted && reading.verdict === 'yes')) return {};
  if (reading.verdict === null) return hinted ? { guess: { answer: 'no', guests: null } } : {};
  const guests = reading.verdict === 'no' || size === 'contradictory' ? null : size;
  return { guess: { answer: reading.verdict, guests } };
}
