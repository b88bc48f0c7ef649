/** What posting looks at. */
export interface Postable {
  readonly title: string;
  readonly place: string;
  readonly shifts: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/** One thing that keeps a draft from being posted; the path is that of the field in the API. */
export interface PostingFault {
  readonly path: string;
  readonly message: string;
}

/** Everything that keeps a draft from being posted now; empty when it may be. */
export function postingFaults(draft: Postable, now: Date): PostingFault[] {
  const faults: PostingFault[] = [];
  if (draft.title === '') faults.push({ path: 'title', message: 'Say what the action is.' });
  if (draft.place === '') faults.push({ path: 'place', message: 'Say where people meet.' });
  faults.push(...orderFaults(draft.shifts));
  if (!draft.shifts.some(({ startsAt }) => startsAt > now)) {
    faults.push({ path: 'shifts', message: 'At least one shift must still be to come.' });
  }
  return faults;
}

/** Shifts that end before they start, or as they start. A shift over midnight ends on the next day. */
export function orderFaults(shifts: Postable['shifts']): PostingFault[] {
  return shifts.flatMap(({ startsAt, endsAt }, at) =>
    endsAt > startsAt ? [] : [{ path: `shifts.${String(at)}.endsAt`, message: 'A shift ends after it starts.' }],
  );
}

/** When an action begins and is over, by its shifts; null without any. */
export function spanOf(shifts: Postable['shifts']): { readonly startsAt: Date; readonly endsAt: Date } | null {
  if (shifts.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...shifts.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...shifts.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/** What the action is at that moment: a posted one is over when its last shift is. */
export function stateOf(
  action: { readonly state: 'draft' | 'posted'; readonly lastEndsAt: Date | null },
  now: Date,
): 'draft' | 'posted' | 'ended' {
  if (action.state === 'draft') return 'draft';
  return action.lastEndsAt !== null && action.lastEndsAt <= now ? 'ended' : 'posted';
}
