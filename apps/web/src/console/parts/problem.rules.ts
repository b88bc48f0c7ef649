import type { ProblemBody } from '../api/client.js';
import { problemWords } from '../words/problem.words.js';

type ProblemKey = ReturnType<typeof problemWords.keys>[number];

const known: ReadonlyMap<string, ProblemKey> = new Map(problemWords.keys().map((key) => [key, key]));

/** The code of a refusal; `offline` when nobody answered, `broken_page` when we failed by ourselves. */
export function causeOf(error: unknown, refused: ProblemBody | null): string {
  if (refused) return refused.code ?? `status_${String(refused.status ?? 0)}`;
  // `fetch`, and fetching a part of the program, say a lost connection by a TypeError.
  return error instanceof TypeError ? 'offline' : 'broken_page';
}

/** The words for a code; a code without words of its own has the general ones. */
export function wordsFor(code: string): ProblemKey {
  return known.get(code) ?? 'other';
}

/** True where the service's own detail names something that our words cannot: a column, a line of a file. */
export function tellsMore(code: string): boolean {
  return code === 'import_columns_missing' || code === 'import_file_unreadable' || code === 'reserved_word_asked';
}
