import { isOneSlipApart, squeezed } from './distance.rules.js';
import { isKnownWord } from './lexicon.rules.js';
import {
  carrierHelpWords,
  carrierStartWords,
  carrierStopWords,
  courtesies,
  ownHelpWords,
  ownStopWords,
  pauseStarts,
  plainStopWords,
  stopPhraseLookalikes,
  stopPhraseNegations,
  stopPhrases,
} from './opt-out-table.js';
import { stopSign, wordsOf, type Token } from './tokens.rules.js';
import type { Understanding } from './understanding.js';

const phrases = stopPhrases.map((phrase) => phrase.split(' '));
const lookalikes = stopPhraseLookalikes.map((phrase) => phrase.split(' '));
const courtesyPhrases = courtesies.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
const starts = pauseStarts.map((phrase) => phrase.split(' '));
/** Keywords of fewer letters are one slip away from too much ("end" from "and"). */
const nearable = [...carrierStopWords, ...ownStopWords].filter((word) => word.length >= 4);

/**
 * Everything about whether this number may be texted at all, before any answer is looked for: STOP beats an RSVP in
 * the same text. Null where the reply says nothing about it.
 */
export function readReachability(tokens: readonly Token[]): Understanding | null {
  const words = wordsOf(tokens);
  return readKeyword(words) ?? readOwnWords(tokens, words) ?? readPause(words);
}

function readKeyword(words: readonly string[]): Understanding | null {
  const [word] = words;
  if (word === undefined || words.length > 1) return null;
  if (carrierStopWords.includes(word)) return { kind: 'opt_out', how: 'carrier_keyword' };
  if (carrierHelpWords.includes(word)) return { kind: 'help', carrier: true };
  if (carrierStartWords.includes(word)) return { kind: 'start' };
  return null;
}

function readOwnWords(tokens: readonly Token[], words: readonly string[]): Understanding | null {
  const bare = withoutCourtesies(words).join('');
  const closes =
    carrierStopWords.includes(bare) || ownStopWords.includes(bare) || ownStopWords.includes(words.join(''));
  if (closes || hasPlainStopSentence(tokens)) return { kind: 'opt_out', how: 'own_words' };
  if (ownHelpWords.includes(bare) || carrierHelpWords.includes(bare)) return { kind: 'help', carrier: false };
  return (
    sentencesOf(tokens)
      .map(readPhrase)
      .find((found) => found !== null) ?? null
  );
}

function readPhrase(words: readonly string[]): Understanding | null {
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases.find((candidate) => startsWith(words, candidate, at));
    if (!phrase || lookalikes.some((candidate) => startsWith(words, candidate, at))) continue;
    const turnedRound = stopPhraseNegations.includes(words[at - 1] ?? '');
    return turnedRound ? { kind: 'pause' } : { kind: 'opt_out', how: 'own_words' };
  }
  return null;
}

/** "No. Stop.": a keyword that is a sentence of its own, beside others. */
function hasPlainStopSentence(tokens: readonly Token[]): boolean {
  return sentencesOf(tokens).some((sentence) => plainStopWords.includes(withoutCourtesies(sentence).join('')));
}

function sentencesOf(tokens: readonly Token[]): string[][] {
  const sentences: string[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' || token.kind === 'question') sentences.push([]);
    else sentences.at(-1)?.push(token.text);
  }
  return sentences;
}

function readPause(words: readonly string[]): Understanding | null {
  const bare = withoutCourtesies(words);
  const begins = starts.some((start) => startsWith(bare, start, 0));
  const near = bare.length === 1 && isNearStop(bare[0] ?? '');
  return begins || near || words.includes(stopSign()) ? { kind: 'pause' } : null;
}

function isNearStop(word: string): boolean {
  if (word.length < 3) return false;
  const slips = nearable.some((keyword) => isOneSlipApart(word, keyword) || squeezed(word, 1) === keyword);
  return slips && !isKnownWord(word);
}

function withoutCourtesies(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const courtesy = courtesyPhrases.find((phrase) => startsWith(words, phrase, at));
    if (!courtesy) kept.push(words[at] ?? '');
    at += courtesy?.length ?? 1;
  }
  return kept;
}

function startsWith(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}
