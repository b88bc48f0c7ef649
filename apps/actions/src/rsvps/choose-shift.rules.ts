import type { Standing } from './rsvp.rules.js';

/** A shift as an answer sees it. */
export interface AnswerableShift {
  readonly shiftId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What stands for the person there; null when nothing does. */
  readonly standing: Standing | null;
}

export interface ChosenShift<S> {
  readonly shift: S;
  /** The shift was over when the answer was given. */
  readonly tooLate: boolean;
}

/**
 * The shift that an answer is for. One that names no shift goes to the one the person was last asked about or answered
 * for, so that "3" takes back the right yes; else to the first shift still to come, else to one that is going on.
 *
 * @param shifts of one action, earliest first.
 * @param wanted the shift named, or null.
 * @param at when the answer was given, so that it means the same however late it is handled.
 * @returns null when the action has no such shift.
 */
export function chooseShift<S extends AnswerableShift>(
  shifts: readonly S[],
  wanted: string | null,
  at: Date,
): ChosenShift<S> | null {
  if (wanted !== null) {
    const named = shifts.find(({ shiftId }) => shiftId === wanted);
    return named ? { shift: named, tooLate: named.endsAt <= at } : null;
  }
  const open = shifts.filter(({ endsAt }) => endsAt > at);
  const shift = lastSpokenOf(open) ?? open.find(({ startsAt }) => startsAt > at) ?? open[0];
  if (shift) return { shift, tooLate: false };
  const last = shifts.at(-1);
  return last ? { shift: last, tooLate: true } : null;
}

/** Where the person last said something or somebody last typed something for them. */
function lastSpokenOf<S extends AnswerableShift>(shifts: readonly S[]): S | undefined {
  const spoken = shifts.filter(({ standing }) => standing !== null);
  return spoken.sort((a, b) => lastWord(b) - lastWord(a))[0];
}

function lastWord({ standing }: AnswerableShift): number {
  if (standing === null) return 0;
  const typed = standing.pending?.at.getTime() ?? 0;
  return Math.max(typed, standing.answeredAt.getTime());
}
