import type { Part, Role } from './roles.rules.js';
import type { Answer } from './understanding.js';

/** The answer that all sentences of a reply agree on, `mixed` where they do not, null where none gives one. */
export type Verdict = Answer | 'mixed' | null;

/** Weighs each sentence by itself and then all of them together; "yes, maybe" is a maybe. */
export function verdictOf(parts: readonly Part[]): Verdict {
  const verdicts = new Set(sentencesOf(parts).map(sentenceVerdict));
  verdicts.delete(null);
  if (verdicts.has('maybe') && verdicts.has('yes')) verdicts.delete('yes');
  const [verdict = null] = verdicts;
  return verdicts.size > 1 ? 'mixed' : verdict;
}

function sentencesOf(parts: readonly Part[]): Role[][] {
  const sentences: Role[][] = [[]];
  for (const { role } of parts) {
    if (role === 'break' || role === 'question') sentences.push([]);
    else sentences.at(-1)?.push(role);
  }
  return sentences;
}

function sentenceVerdict(roles: readonly Role[]): Verdict {
  const refusal = roles.findIndex((role) => role === 'no' || role === 'not');
  if (refusal >= 0) return refusedVerdict(roles, refusal);
  if (roles.includes('maybe')) return 'maybe';
  return roles.includes('yes') || roles.includes('coming') ? 'yes' : null;
}

/** A negation turns words of coming round when it stands before them; beside a yes or a maybe it contradicts. */
function refusedVerdict(roles: readonly Role[], refusal: number): Verdict {
  const contradicts = roles.includes('yes') || roles.includes('maybe') || roles.slice(0, refusal).includes('coming');
  return contradicts ? 'mixed' : 'no';
}
