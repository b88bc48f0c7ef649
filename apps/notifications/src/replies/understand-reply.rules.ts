import { readReachability } from './opt-out.rules.js';
import { readAnswer } from './read-answer.rules.js';
import { reactionOnly } from './reactions.rules.js';
import { tokenise } from './tokens.rules.js';
import type { Understanding } from './understanding.js';

/** An answer is short; past this many tokens only opt-outs are looked for, and a person reads the rest. */
const longestAnswer = 60;

/**
 * Understands one inbound text: English and Spanish mixed freely, by tables alone. The same text is always understood
 * the same way, whoever sends it and whatever went before; what depends on the person's open asks is the caller's.
 * The order is the law's: whether we may text at all comes before any answer.
 */
export function understandReply(text: string): Understanding {
  const tokens = tokenise(reactionOnly(text));
  const reachability = readReachability(tokens);
  if (reachability) return reachability;
  return tokens.length > longestAnswer ? { kind: 'unclear' } : readAnswer(tokens);
}
