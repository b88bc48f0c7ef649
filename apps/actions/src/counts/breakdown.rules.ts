import { type Counts, totalOf } from './counts.rules.js';
import { floored, flooredParts } from './floor.rules.js';
import type { FlooredCount } from './floored.shapes.js';

/** What people outside see of one shift. */
export interface ShownShift {
  readonly shiftId: string;
  readonly committed: FlooredCount;
  readonly here: FlooredCount;
}

/** What people outside see besides the exact totals. */
export interface ShownBreakdown {
  readonly shifts: readonly ShownShift[];
  readonly maybe: FlooredCount;
  readonly unverified: FlooredCount;
}

/** A shift as counted. */
export interface CountedShift {
  readonly shiftId: string;
  readonly counts: Counts;
}

/** Breakdowns are renewed this often and not with each answer, so that no change in them can be laid to one person. */
const tickMs = 60_000;

/** The beginning of the tick that an instant falls into. */
export function tickOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / tickMs) * tickMs);
}

/** Every breakdown of an action with its small groups hidden. */
export function breakdownOf(shifts: readonly CountedShift[]): ShownBreakdown {
  const committed = flooredParts(shifts.map(({ counts }) => counts.committed));
  const here = flooredParts(shifts.map(({ counts }) => counts.here));
  const total = totalOf(shifts.map(({ counts }) => counts));
  return {
    shifts: shifts.map(({ shiftId }, at) => ({
      shiftId,
      committed: committed[at] ?? { withheld: true },
      here: here[at] ?? { withheld: true },
    })),
    maybe: floored(total.maybe),
    unverified: floored(total.unverified),
  };
}

/**
 * What is shown now, given what was shown at the last tick. The only shift of an action is its total, which is live
 * and exact; holding it back would hide nothing and look like a mistake.
 */
export function shownNow(shifts: readonly CountedShift[], atTick: ShownBreakdown): ShownBreakdown {
  return shifts.length === 1 ? { ...atTick, shifts: breakdownOf(shifts).shifts } : atTick;
}
