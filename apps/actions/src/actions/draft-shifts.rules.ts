import { orderFaults, type PostingFault } from './posting.rules.js';
import { readShiftTime, type ReadTime } from './shift-times.rules.js';

/** A shift as it was given. */
export interface GivenShift {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly target: number;
}

/** A shift with its times read. */
export interface DraftShift {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly target: number;
}

/** The shifts with their times read in the zone of the place, and everything that is wrong with them. */
export function readShifts(
  given: readonly GivenShift[],
  timeZone: string,
): { readonly shifts: DraftShift[]; readonly faults: PostingFault[] } {
  const faults: PostingFault[] = [];
  const shifts = given.map(({ startsAt, endsAt, target }, at) => ({
    startsAt: timeOf(readShiftTime(startsAt, timeZone), `shifts.${String(at)}.startsAt`, faults),
    endsAt: timeOf(readShiftTime(endsAt, timeZone), `shifts.${String(at)}.endsAt`, faults),
    target,
  }));
  return { shifts, faults: faults.length > 0 ? faults : orderFaults(shifts) };
}

function timeOf(read: ReadTime, path: string, faults: PostingFault[]): Date {
  if ('at' in read) return read.at;
  const skipped = 'Clocks go forward that night and skip this time.';
  faults.push({ path, message: read.fault === 'skipped' ? skipped : 'There is no such day or hour.' });
  // Only stands in until the faults are told.
  return new Date(0);
}
