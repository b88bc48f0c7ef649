import type { RuleNode } from '#words';
import type { ActionKind } from '../api/shapes.js';
import { apiRule } from '../audiences/api-rule.js';
import { daysAfter } from '../parts/when.js';

/** A shift as it is typed: a date and two times on the wall of the place. */
export interface DraftShift {
  readonly date: string;
  readonly start: string;
  /** Not after `start` means the next day. */
  readonly end: string;
  readonly target: string;
}

/** An action while it is being put together on the phone. */
export interface Draft {
  /** Of the draft the service keeps, once there is one. */
  readonly id: string | null;
  readonly kind: ActionKind;
  readonly partnerId: string | null;
  readonly title: string;
  readonly what: string;
  readonly place: string;
  readonly timeZone: string;
  readonly shifts: readonly DraftShift[];
  readonly circleId: string | null;
  /** Of people who fit a rule; it stays as it is when the audience it was taken from changes. */
  readonly rule?: RuleNode;
  /** The saved audience that the rule was taken from; missing for a rule of its own. */
  readonly audienceId?: string;
  /** Who said and did what becomes numbers sooner. */
  readonly sensitive: boolean;
  readonly extraWords: { readonly en: string; readonly es: string };
}

/** A picket tomorrow from 6 to 10: what most actions begin from. */
export function newDraft(today: string, timeZone: string): Draft {
  return {
    id: null,
    kind: 'picket',
    partnerId: null,
    title: '',
    what: '',
    place: '',
    timeZone,
    shifts: [{ date: daysAfter(today, 1), start: '06:00', end: '10:00', target: '40' }],
    circleId: null,
    sensitive: false,
    extraWords: { en: '', es: '' },
  };
}

/** True for what an earlier visit left behind, so that a draft of another shape is not taken for one. */
export function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null) return false;
  const fields = new Set(Object.keys(kept));
  return Object.keys(newDraft('2026-01-01', 'UTC')).every((field) => fields.has(field));
}

/** True once somebody has typed something that they would not like to lose. */
export function isTouched(draft: Draft): boolean {
  return draft.title !== '' || draft.place !== '' || draft.what !== '' || draft.id !== null;
}

/** The shift that follows on the last one, as long as that one. */
export function shiftAfter(shift: DraftShift): DraftShift {
  const minutes = minutesOf(shift.end) - minutesOf(shift.start);
  const length = minutes > 0 ? minutes : minutes + dayMinutes;
  const end = minutesOf(shift.end) + length;
  return { ...shift, date: endDate(shift), start: shift.end, end: timeOf(end % dayMinutes) };
}

/** The date on which a shift ends. */
export function endDate(shift: DraftShift): string {
  return shift.end > shift.start ? shift.date : daysAfter(shift.date, 1);
}

/** A shift as the service takes it: wall times of the place. */
export function shiftInput(shift: DraftShift): { startsAt: string; endsAt: string; target: number } {
  return {
    startsAt: `${shift.date}T${shift.start}`,
    endsAt: `${endDate(shift)}T${shift.end}`,
    target: Number.parseInt(shift.target, 10) || 0,
  };
}

/** What the service is told of a draft. */
export function draftBody(draft: Draft) {
  const { kind, title, what, place, timeZone, partnerId, extraWords, circleId, rule, sensitive } = draft;
  return {
    ...{ kind, title, what, place, timeZone, partnerId, extraWords, sensitive },
    audience: { circleId, language: null, ...(rule && { rule: apiRule(rule) }) },
    shifts: draft.shifts.map(shiftInput),
  };
}

/** The five screens. */
export const steps = ['what', 'when', 'where', 'who', 'check'] as const;
export type Step = (typeof steps)[number];

/** True when a screen holds what the next ones need. */
export function isFilled(step: Step, draft: Draft): boolean {
  if (step === 'what') return draft.title.trim() !== '';
  if (step === 'when') return draft.shifts.length > 0 && draft.shifts.every(hasTimes);
  if (step === 'where') return draft.place.trim() !== '';
  return true;
}

/** The screen of an address: the one that is asked for, or the first one before it that still lacks something. */
export function reachable(asked: string, draft: Draft): Step {
  const at = Math.max(
    0,
    steps.findIndex((step) => step === asked),
  );
  const lacking = steps.findIndex((step) => !isFilled(step, draft));
  return steps[lacking < 0 ? at : Math.min(at, lacking)] ?? 'what';
}

const dayMinutes = 24 * 60;

function hasTimes({ date, start, end }: DraftShift): boolean {
  return date !== '' && start !== '' && end !== '' && start !== end;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
