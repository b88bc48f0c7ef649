/** Fewer letters than this fit half of everybody. */
const fewest = 2;
const mostTerms = 6;

/** The words of a name without accents, case and punctuation: who types "jose" finds José, and "oneill" O’Neill. */
export function foldWords(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/[\p{M}'’`]+/gu, '')
    .toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * What was typed, as beginnings of words or of the last four digits; null when nothing in it is long enough to look
 * for. Of a longer number the end counts.
 */
export function readTerms(typed: string): string[] | null {
  // A number is often typed in groups: its end is what we look for.
  const number = /^[\d\s().+-]+$/.test(typed) ? typed.replace(/\D+/g, '') : '';
  const words = number.length > 4 ? [number.slice(-4)] : foldWords(typed);
  const terms = words.slice(0, mostTerms);
  return terms.some((term) => term.length >= fewest) ? terms : null;
}

/** True when every term begins a word, or an ending, of the text. */
export function matches(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(` ${term}`));
}

/** The drawers that a person is found in: the beginnings of their words and endings. */
export function bucketsOf(words: readonly string[], endings: readonly string[]): ReadonlySet<string> {
  const beginnings = [...words, ...endings].flatMap((word) =>
    word.length < fewest ? [] : [word.slice(0, fewest), word.slice(0, fewest + 1)],
  );
  return new Set(beginnings);
}

/** The drawer to look for a term in; null for one that is too short to have any. */
export function bucketOf(term: string): string | null {
  return term.length < fewest ? null : term.slice(0, fewest + 1);
}
