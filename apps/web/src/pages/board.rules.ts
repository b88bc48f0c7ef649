import type { Instant } from '#words';

/**
 * A count of a breakdown: exact; `few` for a group of one to four people, whose size is not told; or `hidden` for a
 * group whose size, beside the exact total, would give a small one away.
 */
export type FlooredCount = number | 'few' | 'hidden';

/**
 * What moves on a board, as one server-sent event carries it: the same bytes for every viewer, whatever their
 * language. `yes` and `here` of the whole action are exact at any size; breakdowns come floored from their owner.
 */
export interface BoardCounts {
  /** Grows with every change, so that a viewer who comes back asks for what is newer. */
  readonly version: number;
  /** When these counts were true. */
  readonly at: Instant;
  /** Committed: verified yes people and their guests. */
  readonly yes: number;
  /** On the line now: noted as here, people without names included. */
  readonly here: number;
  readonly shifts: readonly { readonly id: string; readonly yes: FlooredCount; readonly here: FlooredCount }[];
  readonly circles: readonly { readonly id: string; readonly yes: FlooredCount }[];
}

/** What a board's row says about its shift: people missing or beyond the goal, or that it cannot be told. */
export type Gap =
  | { readonly kind: 'short' | 'over'; readonly people: number }
  | { readonly kind: 'full' | 'noGoal' | 'shortByFew' | 'untold' };

/** The smallest group whose size is told. */
const told = 5;

/** How far a shift is from its goal; a small group's gap is put so that it does not give the group's size away. */
export function gapOf(yes: FlooredCount, goal: number): Gap {
  if (goal <= 0) return { kind: 'noGoal' };
  if (yes === 'few' && goal >= told) return { kind: 'shortByFew' };
  if (typeof yes === 'string') return { kind: 'untold' };
  if (yes < goal) return { kind: 'short', people: goal - yes };
  return yes > goal ? { kind: 'over', people: yes - goal } : { kind: 'full' };
}

/** The count at which a row's meter is full: the goal stands at four fifths, so that a good day has room beyond it. */
export function fullScale(goal: number): number {
  return Math.max(1, goal * 1.25);
}

/** How old the numbers are in the eyes of their viewer. */
export type Freshness = 'live' | 'aging' | 'stale';

/** Seconds without a word from the server after which numbers are amber, then red; the server speaks every 10 s. */
export const freshFor = { live: 30, aging: 120 } as const;

export function freshness(ageSeconds: number): Freshness {
  if (ageSeconds < freshFor.live) return 'live';
  return ageSeconds < freshFor.aging ? 'aging' : 'stale';
}

/** An age in the largest unit that fits: seconds, minutes, hours. */
export function ageParts(ageSeconds: number): { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly n: number } {
  const whole = Math.max(0, Math.floor(ageSeconds));
  if (whole < 60) return { unit: 'seconds', n: whole };
  return whole < 3600 ? { unit: 'minutes', n: Math.floor(whole / 60) } : { unit: 'hours', n: Math.floor(whole / 3600) };
}
