import { pageWhen, type Instant, type Language, type PageWhen } from '#words';
import { actionWords } from '../words/action-page.words.js';
import type { FlooredCount } from './board.rules.js';

/** A time slot of an action, as anybody may see it. */
export interface PublicShift {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** People wanted. */
  readonly target: number;
  /** Committed: verified yes people and their guests; floored, because it is a part of an exact total. */
  readonly committed: FlooredCount;
}

/** An action as anybody may see it: no person is named here, hosts least of all. */
export interface PublicAction {
  readonly slug: string;
  readonly title: string;
  /** What it is about, in the chair's words; may be empty. */
  readonly what: string;
  readonly partnerName: string | null;
  /** The circle whose people are asked; null when everybody is. */
  readonly circleId: string | null;
  readonly place: string;
  /** IANA zone of the place. */
  readonly timeZone: string;
  /** At least one, earliest first. */
  readonly shifts: readonly PublicShift[];
  readonly state: 'open' | 'over' | 'cancelled';
  /** Committed over all shifts, exact at any size. */
  readonly coming: number;
  /** People wanted over all shifts. */
  readonly needed: number;
}

/** Where an action's page is; POST to it records an answer. */
export function actionPath(slug: string): string {
  return `/a/${slug}`;
}

/** Where a browser is sent after an answer was taken, so that going back and reloading cannot send it twice. */
export function thanksPath(slug: string, answer: Answer): string {
  return `${actionPath(slug)}/thanks?answer=${answer}`;
}

/** Where the form of a person's own link posts to. */
export function answerByLinkPath(slug: string): string {
  return `${actionPath(slug)}/answer`;
}

/** What was answered through a person's own link; the link itself is not in the address, which people send on. */
export function answeredPath(slug: string, given: { answer: Answer; guests: number; shiftId: string }): string {
  const { answer, guests, shiftId } = given;
  const query = new URLSearchParams({ answer, guests: String(guests), shift: shiftId });
  return `${actionPath(slug)}/answered?${query.toString()}`;
}

export type Answer = 'yes' | 'maybe' | 'no';

/** When an action is, in words for its reader; several shifts are told by their number and their first hour. */
export function whenOf(action: PublicAction, language: Language): Pick<PageWhen, 'day' | 'hours' | 'zone' | 'full'> {
  const [first] = action.shifts;
  if (!first) throw new RangeError(`The action ${action.slug} has no shift.`);
  const shifts = action.shifts.length;
  const endsAt = shifts === 1 ? first.endsAt : null;
  const when = pageWhen({ startsAt: first.startsAt, endsAt, timeZone: action.timeZone, language });
  if (shifts === 1) return when;
  const hours = actionWords.say(language, 'shiftsFrom', { shifts, hours: when.hours });
  return { ...when, hours, full: `${when.day}, ${hours} (${when.zone})` };
}
