import { pageWhen, type Instant, type Language } from '#words';

/** A time slot of an action, as anybody may see it. */
export interface PublicShift {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** People wanted. */
  readonly target: number;
  /** Committed: verified yes people and their guests. */
  readonly committed: number;
}

/** An action as anybody may see it: no person is named here, hosts least of all. */
export interface PublicAction {
  readonly slug: string;
  readonly title: string;
  /** What it is about, in the chair's words; may be empty. */
  readonly what: string;
  readonly partnerName: string | null;
  readonly place: string;
  /** IANA zone of the place. */
  readonly timeZone: string;
  /** At least one, earliest first. */
  readonly shifts: readonly PublicShift[];
  readonly state: 'open' | 'over' | 'cancelled';
}

/** Where an action's page is; POST to it records an answer. */
export function actionPath(slug: string): string {
  return `/a/${slug}`;
}

/** Where a browser is sent after an answer was taken, so that going back and reloading cannot send it twice. */
export function thanksPath(slug: string, answer: Answer): string {
  return `${actionPath(slug)}/thanks?answer=${answer}`;
}

export type Answer = 'yes' | 'maybe' | 'no';

/** People committed and wanted over all shifts. */
export function totals(action: PublicAction): { readonly committed: number; readonly needed: number } {
  return action.shifts.reduce(
    (sum, shift) => ({ committed: sum.committed + shift.committed, needed: sum.needed + shift.target }),
    { committed: 0, needed: 0 },
  );
}

/** When an action begins, and when it ends if one shift is all there is; several are told one by one. */
function span(action: PublicAction): { readonly startsAt: Instant; readonly endsAt: Instant | null } {
  const [first] = action.shifts;
  if (!first) throw new RangeError(`The action ${action.slug} has no shift.`);
  return { startsAt: first.startsAt, endsAt: action.shifts.length === 1 ? first.endsAt : null };
}

/** When an action is, in words for its reader. */
export function whenOf(action: PublicAction, language: Language) {
  return pageWhen({ ...span(action), timeZone: action.timeZone, language });
}
