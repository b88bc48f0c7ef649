import type { Sign } from './lexicon.rules.js';

/** What may stand between the start of a sentence and a "si" that means yes: "pues si", "yo si", "ok, si". */
const beforeYes = new Set(['filler', 'number', 'self', 'ok', 'thanks', 'relation', 'and']);
/** "Si puedo" alone is a yes typed without its accent; with a second verb of coming it is an if: "si puedo, voy". */
const conditional = new Set(['puedo', 'podemos', 'puedo ir', 'podemos ir']);

/**
 * Decides for each Spanish "si" whether it is yes or if. Written with its accent it is yes; without, it is yes at the
 * start of a sentence, unless a negation or a condition follows.
 */
export function resolveSi(signs: readonly Sign[]): Sign[] {
  return signs.map((sign, at) => {
    if (!sign.kinds.has('si')) return sign;
    return { ...sign, kinds: new Set([meansYes(signs, at) ? 'yes' : 'but'] as const) };
  });
}

function meansYes(signs: readonly Sign[], at: number): boolean {
  if (signs[at]?.accented) return true;
  return startsSentence(signs, at) && !isNegated(signs[at + 1]) && !setsCondition(signs.slice(at + 1));
}

function startsSentence(signs: readonly Sign[], at: number): boolean {
  const start = signs.slice(0, at).findLastIndex((sign) => sign.kinds.has('break') || sign.kinds.has('question'));
  return signs.slice(start + 1, at).every((sign) => [...sign.kinds].some((kind) => beforeYes.has(kind)));
}

function isNegated(next: Sign | undefined): boolean {
  return next !== undefined && (next.kinds.has('not') || next.kinds.has('no'));
}

function setsCondition([verb, ...rest]: readonly Sign[]): boolean {
  return verb !== undefined && conditional.has(verb.text) && rest.some((sign) => sign.kinds.has('coming'));
}
