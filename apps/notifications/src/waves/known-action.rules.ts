import type { KnownShift } from './known-action.entity.js';

/** The instants of an action that texts depend on. */
export interface ActionTimes {
  readonly firstStart: Date;
  readonly lastStart: Date;
  readonly endsAt: Date;
}

/** An ask must leave time to answer and to travel: it is of no use later than this before the last shift. */
const askLeadMs = 2 * 60 * 60 * 1000;

export function timesOf(shifts: readonly Pick<KnownShift, 'startsAt' | 'endsAt'>[]): ActionTimes {
  const starts = shifts.map(({ startsAt }) => Date.parse(startsAt));
  const ends = shifts.map(({ endsAt }) => Date.parse(endsAt));
  return {
    firstStart: new Date(Math.min(...starts)),
    lastStart: new Date(Math.max(...starts)),
    endsAt: new Date(Math.max(...ends)),
  };
}

/** The latest instant at which an ask for the action may arrive. */
export function askUntil({ lastStart }: ActionTimes): Date {
  return new Date(lastStart.getTime() - askLeadMs);
}

/** The shifts from the first to the last. */
export function inOrder<S extends Pick<KnownShift, 'startsAt'>>(shifts: readonly S[]): S[] {
  return [...shifts].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
