/** A stretch of one weekday, in minutes. */
export interface Stretch {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** Somebody's week, as they told it. */
export interface Week {
  readonly canCome: readonly Stretch[];
  readonly ownShifts: readonly Stretch[];
}

/** A week as the reader writes it: `can_come,1,540,1020;own_shift,2,0,480`. */
export function readWeek(text: string): Week {
  const entries = text.split(';').map((entry) => {
    const [kind, ...numbers] = entry.split(',');
    const [weekday = 0, fromMinute = 0, untilMinute = 0] = numbers.map(Number);
    return { kind, weekday, fromMinute, untilMinute };
  });
  return {
    canCome: entries.filter(({ kind }) => kind === 'can_come'),
    ownShifts: entries.filter(({ kind }) => kind === 'own_shift'),
  };
}

/** True when they can come all through it; stretches that touch count as one. */
export function canCome({ canCome: stretches }: Week, wanted: Stretch): boolean {
  const sameDay = stretches.filter(({ weekday }) => weekday === wanted.weekday);
  let reached = wanted.fromMinute;
  for (const { fromMinute, untilMinute } of [...sameDay].sort((a, b) => a.fromMinute - b.fromMinute)) {
    if (fromMinute > reached) break;
    reached = Math.max(reached, untilMinute);
  }
  return reached >= wanted.untilMinute;
}

/** True when no shift of their own meets it. */
export function isFree({ ownShifts }: Week, wanted: Stretch): boolean {
  return !ownShifts.some(
    ({ weekday, fromMinute, untilMinute }) =>
      weekday === wanted.weekday && fromMinute < wanted.untilMinute && untilMinute > wanted.fromMinute,
  );
}
