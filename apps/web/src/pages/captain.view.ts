import type { Instant } from '#words';
import type { Reader } from './reader.js';

/** A person on a captain's list. No phone: the list may lie open on a table. */
export interface CaptainPerson {
  readonly contactId: string;
  readonly name: string;
  readonly answer: 'yes' | 'maybe' | 'no' | 'none';
  /** A yes that the person confirmed. */
  readonly confirmed: boolean;
  /** People they said they bring. */
  readonly guests: number;
  /** When they were noted as here; null while they are not. */
  readonly hereAt: Instant | null;
}

export interface CaptainShift {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** In the order in which they are to be shown. */
  readonly people: readonly CaptainPerson[];
}

/** What the last tap did, so that it can be seen and undone: a person by name, or people counted without names. */
export type Noted =
  | { readonly kind: 'here' | 'takenBack'; readonly shiftId: string; readonly contactId: string }
  | { readonly kind: 'unnamed'; readonly shiftId: string; readonly people: number };

/**
 * A captain's list, `/k/{token}`. Every tap is a form that posts to {@link herePath}: `shiftId` with `contactId` (and
 * `undo=1` to take it back), or with `unnamed` (how many people without names; `undo=1` takes the last ones back).
 */
export interface CaptainPageView extends Reader {
  /** `/k/{token}`. */
  readonly path: string;
  readonly title: string;
  readonly timeZone: string;
  readonly shifts: readonly CaptainShift[];
  /** The shift that people without names are counted for: the one that is on, or the next. */
  readonly currentShiftId: string;
  /** On the line now, people without names included. */
  readonly here: number;
  /** Committed: yes people and their guests. */
  readonly saidYes: number;
  /** People counted without names so far. */
  readonly unnamed: number;
  /** What the captain looked for; the shifts then hold only who was found. Empty for the whole list. */
  readonly search: string;
  readonly noted: Noted | null;
  readonly fault: 'Away' | 'Stale' | null;
  readonly formToken?: string;
}

/** Where a captain's taps are posted. */
export function herePath(path: string): string {
  return `${path}/here`;
}

/** Where the list for paper is. */
export function printPath(path: string): string {
  return `${path}/print`;
}

/** Where a captain is sent after a tap: the list, at the row that was tapped, with the band that says what it did. */
export function notedPath(path: string, noted: Noted): string {
  const values = new URLSearchParams({ noted: noted.kind, shift: noted.shiftId });
  if (noted.kind === 'unnamed') values.set('people', String(noted.people));
  else values.set('person', noted.contactId);
  const row = noted.kind === 'unnamed' ? '' : `#p-${noted.contactId}`;
  return `${path}?${values.toString()}${row}`;
}
