import { isOneSlipApart, squeezed } from './distance.rules.js';
import { signKinds, type SignKind } from './reply-signs.js';
import { englishReplies } from './reply-table.en.js';
import { spanishReplies } from './reply-table.es.js';
import type { Token } from './tokens.rules.js';
import type { Answer } from './understanding.js';

/** What a stretch of a reply may be a sign of; a word of two languages may be a sign of several things. */
export interface Sign {
  readonly kinds: ReadonlySet<SignKind | 'number' | 'time' | 'break' | 'question' | 'unknown'>;
  readonly text: string;
  /** The number, where the sign is one. */
  readonly value: number | null;
  readonly accented: boolean;
  readonly capital: boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly kinds: Set<SignKind>;
}

const tables = [englishReplies, spanishReplies];
const entries = new Map<string, Entry>();
const wholeReplies = new Map<string, Answer>();
const numberWords = new Map<string, number>();

for (const table of tables) {
  for (const kind of signKinds) {
    for (const phrase of table.signs[kind] ?? []) addEntry(phrase, kind);
  }
  for (const answer of ['yes', 'maybe', 'no'] as const) {
    for (const phrase of table.whole[answer] ?? []) wholeReplies.set(phrase, answer);
  }
  table.numbers.forEach((word, index) => numberWords.set(word, index + 1));
}

function addEntry(phrase: string, kind: SignKind): void {
  const entry = entries.get(phrase) ?? { words: phrase.split(' '), kinds: new Set() };
  entry.kinds.add(kind);
  entries.set(phrase, entry);
}

const byFirstWord = Map.groupBy(
  [...entries.values()].sort((a, b) => b.words.length - a.words.length),
  (entry) => entry.words[0] ?? '',
);
const vocabulary: ReadonlySet<string> = new Set([
  ...[...entries.values()].flatMap((entry) => entry.words),
  ...[...numberWords.keys(), ...wholeReplies.keys()].flatMap((phrase) => phrase.split(' ')),
]);

/** What the whole reply means where that differs from its words in a sentence ("y", "in"), or undefined. */
export function wholeReply(words: readonly string[]): Answer | undefined {
  return wholeReplies.get(words.join(' '));
}

/** Whether a word stands in the tables as it is written. */
export function isKnownWord(word: string): boolean {
  return vocabulary.has(word);
}

/** Reads tokens as signs, the longest phrase first; a word in no table becomes `unknown`. */
export function readSigns(tokens: readonly Token[]): Sign[] {
  const words = tokens.map((token) => (token.kind === 'word' ? known(token.text) : token.text));
  const signs: Sign[] = [];
  for (let at = 0; at < tokens.length;) {
    const entry = longestEntry(words, tokens, at);
    signs.push(entry ? phraseSign(entry, tokens.slice(at, at + entry.words.length)) : tokenSign(tokens[at]));
    at += entry?.words.length ?? 1;
  }
  return signs;
}

/** Whether a word might be a negation with a slip in it: such a word never lets a yes pass and is nobody's name. */
export function isNearNegation(word: string): boolean {
  return negations.some((negation) => word === negation || isOneSlipApart(word, negation));
}

/**
 * The one kind of answer that a word of four letters or more is one slip away from, or null: words near to two kinds
 * of answer, or near to a negation, are not guessed at.
 */
export function nearAnswer(word: string): 'yes' | 'coming' | 'maybe' | null {
  if (word.length < 4 || isNearNegation(word)) return null;
  const near = guessable.filter((candidate) => isOneSlipApart(word, candidate.word));
  const [first] = near;
  return first && near.every((candidate) => candidate.kind === first.kind) ? first.kind : null;
}

const guessable = (['yes', 'coming', 'maybe'] as const).flatMap((kind) =>
  singleWords(kind)
    .filter((word) => word.length >= 4)
    .map((word) => ({ word, kind })),
);
const negations = [...singleWords('no'), ...singleWords('not')].filter((word) => word.length >= 3);

function singleWords(kind: SignKind): string[] {
  return [...entries.values()]
    .filter((entry) => entry.words.length === 1 && entry.kinds.has(kind))
    .flatMap((entry) => entry.words);
}

function known(word: string): string {
  return [word, squeezed(word, 2), squeezed(word, 1)].find((form) => vocabulary.has(form)) ?? word;
}

function longestEntry(words: readonly string[], tokens: readonly Token[], at: number): Entry | undefined {
  const candidates = byFirstWord.get(words[at] ?? '') ?? [];
  return candidates.find((entry) =>
    entry.words.every((word, offset) => words[at + offset] === word && isSpoken(tokens[at + offset])),
  );
}

function isSpoken(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number';
}

function phraseSign(entry: Entry, tokens: readonly Token[]): Sign {
  return {
    kinds: entry.kinds,
    text: entry.words.join(' '),
    value: null,
    accented: tokens.some((token) => token.kind === 'word' && token.accented),
    capital: false,
  };
}

function tokenSign(token: Token | undefined): Sign {
  const text = token?.text ?? '';
  const plain = { text, value: null, accented: false, capital: false };
  if (token?.kind === 'number') return { ...plain, kinds: new Set(['number']), value: token.value };
  if (token?.kind === 'word') return wordSign(token.text, token.capital);
  return { ...plain, kinds: new Set([token?.kind ?? 'break']) };
}

function wordSign(text: string, capital: boolean): Sign {
  const value = numberWords.get(text) ?? null;
  return { kinds: new Set([value === null ? 'unknown' : 'number']), text, value, accented: false, capital };
}
