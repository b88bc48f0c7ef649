import type { BoardPageView, BoardShift } from '../pages/board-page.js';
import type { BoardCounts, FlooredCount } from '../pages/board.rules.js';

/** A count as the actions service tells outsiders. */
export type ServiceCount = { readonly n: number } | { readonly atMost: 4 } | { readonly withheld: true };

/** A board as the actions service tells it. */
export type ServiceBoard = LiveBoard | EndedBoard | RevokedBoard;

export interface LiveBoard {
  readonly state: 'live';
  readonly version: string;
  readonly at: string;
  readonly boardName: string;
  readonly endsAt: string;
  readonly sharedBy: string | null;
  readonly action: { readonly slug: string; readonly title: string; readonly place: string; readonly timeZone: string };
  readonly totals: { readonly committed: number; readonly here: number; readonly target: number };
  readonly shifts: readonly {
    readonly shiftId: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly target: number;
    readonly committed: ServiceCount;
    readonly here: ServiceCount;
  }[];
}

interface EndedBoard {
  readonly state: 'ended';
  readonly version: string;
  readonly endsAt: string;
}

interface RevokedBoard {
  readonly state: 'revoked';
  readonly version: string;
}

/** The number, or why it is not told. */
export function foldCount(count: ServiceCount): FlooredCount {
  if ('n' in count) return count.n;
  return 'atMost' in count ? 'few' : 'hidden';
}

/** What moves on the board. */
export function countsOf(board: LiveBoard): BoardCounts {
  return {
    version: Date.parse(board.at),
    at: board.at,
    yes: board.totals.committed,
    here: board.totals.here,
    shifts: board.shifts.map((shift) => ({
      id: shift.shiftId,
      yes: foldCount(shift.committed),
      here: foldCount(shift.here),
    })),
    circles: [],
  };
}

/** What stands still on the board. */
export function frameOf(
  board: LiveBoard,
): Pick<BoardPageView, 'title' | 'timeZone' | 'shifts' | 'circles' | 'counts' | 'endsAt'> {
  return {
    title: board.action.title,
    timeZone: board.action.timeZone,
    shifts: board.shifts.map(({ shiftId, startsAt, endsAt, target }): BoardShift => {
      return { id: shiftId, startsAt, endsAt, name: null, target };
    }),
    circles: [],
    counts: countsOf(board),
    endsAt: board.endsAt,
  };
}
