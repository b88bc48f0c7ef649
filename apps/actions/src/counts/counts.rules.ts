import type { Standing } from '../rsvps/rsvp.rules.js';

/** What the answers for a shift, or for a whole action, add up to. */
export interface AnswerCounts {
  /** Sum of people who said yes and of their guests. */
  readonly committed: number;
  readonly yes: number;
  readonly guests: number;
  readonly maybe: number;
  readonly no: number;
  /** People whose yes was only typed on the public page so far. */
  readonly unverified: number;
}

/** {@link AnswerCounts}, and how many are on the line. */
export interface Counts extends AnswerCounts {
  readonly here: number;
}

export const nobody: AnswerCounts = { committed: 0, yes: 0, guests: 0, maybe: 0, no: 0, unverified: 0 };

/** What one person's standing adds to the counts of its shift. */
export function countOf({ answer, guests, pending }: Standing): AnswerCounts {
  const brings = answer === 'yes' ? guests : 0;
  const yes = answer === 'yes' ? 1 : 0;
  return {
    committed: yes + brings,
    yes,
    guests: brings,
    maybe: answer === 'maybe' ? 1 : 0,
    no: answer === 'no' ? 1 : 0,
    unverified: pending?.answer === 'yes' && answer !== 'yes' ? 1 : 0,
  };
}

/** What stands, added up. */
export function countAll(standings: Iterable<Standing>): AnswerCounts {
  let sum = nobody;
  for (const standing of standings) sum = add(sum, countOf(standing));
  return sum;
}

/** The counts of an action: the sum of its shifts. Somebody who comes to two shifts fills two places. */
export function totalOf(shifts: readonly Counts[]): Counts {
  return shifts.reduce<Counts>((sum, shift) => ({ ...add(sum, shift), here: sum.here + shift.here }), {
    ...nobody,
    here: 0,
  });
}

/** Both together. */
export function add(a: AnswerCounts, b: AnswerCounts): AnswerCounts {
  return {
    committed: a.committed + b.committed,
    yes: a.yes + b.yes,
    guests: a.guests + b.guests,
    maybe: a.maybe + b.maybe,
    no: a.no + b.no,
    unverified: a.unverified + b.unverified,
  };
}
