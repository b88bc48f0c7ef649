import {
  carrierHelpWords,
  carrierStartWords,
  carrierStopWords,
  ownHelpWords,
  ownStopWords,
} from '../replies/opt-out-table.js';

/**
 * Words that carriers or we act on by ourselves: a person who is asked to send one is opted out, or hears nothing.
 * YES opens a closed number at some carriers. PARA is left out: alone it opts out, but in a sentence it is "for".
 */
const reserved = new Set([
  ...[...carrierStopWords, ...carrierHelpWords, ...carrierStartWords, ...ownStopWords, ...ownHelpWords, 'yes'],
]);
reserved.delete('para');

/** Words that ask for an answer, and those that may stand between them and what people will send. */
const askingWords = new Set([
  ...[
    'reply',
    'text',
    'send',
    'answer',
    'type',
    'respond',
    'responde',
    'responda',
    'respondan',
    'contesta',
    'conteste',
  ],
  ...['manda', 'mande', 'manden', 'envia', 'envie', 'escribe', 'escriba'],
]);
const connectors = new Set(['with', 'back', 'us', 'the', 'word', 'con', 'la', 'palabra', 'a', 'me', '"', "'", ':']);

/** How a text may name a reserved word, because that is what the word is for; the longest first. */
const notices = [
  'reply stop to opt out',
  'responde alto para salir',
  'stop to opt out',
  'alto para salir',
  'help or stop',
];

/**
 * The reserved words that a text asks people to send ("Reply YES to come", "YES = coming"), each once, lower case. An
 * ask with any of them is refused: at the carrier CANCEL is an opt-out whatever we meant by it, so asks offer digits.
 */
export function reservedAsks(text: string): readonly string[] {
  const words = wordsOf(text);
  const asked = words.filter((word, at) => reserved.has(word) && isAskedFor(words, at));
  return [...new Set(asked)];
}

function isAskedFor(words: readonly string[], at: number): boolean {
  // "YES = coming" offers the word; "1=yes" stands the other way round and offers a digit.
  if (words[at + 1] === '=') return true;
  const before = words.slice(0, at).findLast((word) => !connectors.has(word));
  return before !== undefined && askingWords.has(before);
}

/** Lower-case words and the signs that matter here, with permitted notices taken out. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[“”«»]/gu, '"')
    .toLowerCase();
  const kept = notices.reduce((rest, notice) => rest.replaceAll(notice, ' '), plain);
  return kept.match(/[a-z]+|[0-9]+|[="':.!?;]/gu) ?? [];
}
