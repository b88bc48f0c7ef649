import type { Answer } from '../rsvps/rsvp.rules.js';

/** Whether somebody came. Unknown is never no-show. */
export type Came = 'attended' | 'walk_in' | 'no_show' | 'unknown';

/** What a tap on "here" means: who had said they would or might come attended, anybody else walked in. */
export function cameAs(answer: Answer | null): Came {
  return answer === 'yes' || answer === 'maybe' ? 'attended' : 'walk_in';
}

/** Whether the person stands on the line. */
export function isHere(outcome: Came): boolean {
  return outcome === 'attended' || outcome === 'walk_in';
}

/** The number of people without names after some are added or taken back; never below nobody, never beyond the field. */
export function unnamedAfter(before: number, add: number): number {
  return Math.min(mostUnnamed, Math.max(0, before + add));
}

export const mostUnnamed = 9999;
