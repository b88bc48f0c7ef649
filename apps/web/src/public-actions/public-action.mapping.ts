import type { PublicAction } from '../pages/public-action.js';
import { foldCount, type ServiceCount } from '../boards/board.mapping.js';

/** An action as the actions service tells it to anybody. */
export interface ServicePublicAction {
  readonly actionId?: string;
  readonly slug: string;
  readonly title: string;
  readonly what?: string;
  readonly place: string;
  readonly timeZone: string;
  readonly partnerName: string | null;
  readonly circleId: string | null;
  readonly state: 'posted' | 'ended';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly coming: number;
  readonly needed: number;
  readonly shifts?: readonly ServicePublicShift[];
}

interface ServicePublicShift {
  readonly shiftId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly target: number;
  readonly coming: ServiceCount;
  readonly over: boolean;
}

/** The action as the pages show it; one that the list tells without its shifts stands as a single stretch of time. */
export function toPublicAction(told: ServicePublicAction): PublicAction {
  return {
    slug: told.slug,
    title: told.title,
    what: told.what ?? '',
    partnerName: told.partnerName,
    circleId: told.circleId,
    place: told.place,
    timeZone: told.timeZone,
    state: told.state === 'posted' ? 'open' : 'over',
    coming: told.coming,
    needed: told.needed,
    shifts: told.shifts ? shownShifts(told.shifts) : [wholeOf(told)],
  };
}

/** Shifts that still take answers; of an action that is over, all of them. */
function shownShifts(shifts: readonly ServicePublicShift[]): PublicAction['shifts'] {
  const open = shifts.filter(({ over }) => !over);
  return (open.length > 0 ? open : shifts).map((shift) => ({
    id: shift.shiftId,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    target: shift.target,
    committed: foldCount(shift.coming),
  }));
}

function wholeOf(told: ServicePublicAction): PublicAction['shifts'][number] {
  return { id: '', startsAt: told.startsAt, endsAt: told.endsAt, target: told.needed, committed: told.coming };
}
