import type { CaptainPerson, CaptainShift } from '../pages/captain.view.js';

/** A captain's list as the actions service tells it: ids, no names. */
export type ServiceLine =
  | {
      readonly state: 'live';
      readonly endsAt: string;
      readonly action: { readonly title: string; readonly timeZone: string };
      readonly shifts: readonly ServiceLineShift[];
    }
  | { readonly state: 'ended' | 'revoked'; readonly endsAt: string };

export type LiveLine = Extract<ServiceLine, { state: 'live' }>;

interface ServiceLineShift {
  readonly shiftId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly committed: number;
  readonly here: number;
  readonly unnamed: number;
  readonly rows: readonly ServiceLineRow[];
}

interface ServiceLineRow {
  readonly contactId: string;
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  readonly guests: number;
  readonly verified: boolean;
  readonly outcome: 'attended' | 'walk_in' | 'no_show' | 'unknown';
  readonly notedAt: string | null;
}

const answerOrder: Readonly<Record<CaptainPerson['answer'], number>> = { yes: 0, maybe: 1, none: 2, no: 3 };

/** Every contact that the list names. */
export function contactsOn(line: LiveLine): string[] {
  return [...new Set(line.shifts.flatMap(({ rows }) => rows.map(({ contactId }) => contactId)))];
}

/** The shifts with names, those who said yes first, each group by name; a search leaves who fits it. */
export function captainShifts(line: LiveLine, names: ReadonlyMap<string, string>, search: string): CaptainShift[] {
  const wanted = fold(search);
  return line.shifts.map((shift) => ({
    id: shift.shiftId,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    people: shift.rows
      .map((row) => captainPerson(row, names.get(row.contactId) ?? ''))
      .filter(({ name }) => fold(name).includes(wanted))
      .sort((a, b) => answerOrder[a.answer] - answerOrder[b.answer] || a.name.localeCompare(b.name)),
  }));
}

function captainPerson(row: ServiceLineRow, name: string): CaptainPerson {
  const here = row.outcome === 'attended' || row.outcome === 'walk_in';
  return {
    contactId: row.contactId,
    name,
    answer: row.answer ?? 'none',
    confirmed: false,
    guests: row.guests,
    hereAt: here ? row.notedAt : null,
  };
}

/** The shift that is on at an instant, else the next one, else the last. */
export function currentShift(line: LiveLine, now: Date): string {
  const running = line.shifts.find(({ endsAt }) => new Date(endsAt) > now);
  return (running ?? line.shifts.at(-1))?.shiftId ?? '';
}

/** What is compared when a captain looks for a name: without case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
