const minuteMs = 60_000;

/** Minutes after each try until the next; the last goes on and on. */
const pauses = [1, 2, 5, 15, 30, 60];

/** After so many, which is more than a day, people are told; from then on it is tried a few times a day. */
const patientTries = 30;
const pauseOfParked = 6 * 60;

/** When a deletion that did not work is tried again, and whether people are to be told by now. */
export function nextTry(attempts: number, now: Date): { readonly at: Date; readonly isParked: boolean } {
  const isParked = attempts >= patientTries;
  const minutes = isParked ? pauseOfParked : (pauses[Math.min(attempts, pauses.length) - 1] ?? 1);
  return { at: new Date(now.getTime() + minutes * minuteMs), isParked };
}

/** Nobody tells later than this what became of a text; what the provider has of it goes with its own retention. */
const lastWordMs = 7 * 24 * 60 * minuteMs;

/**
 * Whether nothing is to be deleted: the provider never took the text, has forgotten it already, or will never tell by
 * which id it knows it.
 */
export function isNothingThere(
  { sid, state, since }: { readonly sid: string | null; readonly state: string | null; readonly since: Date },
  now: Date,
): boolean {
  if (sid !== null) return false;
  const mayComeToBe = state === 'attempting' || state === 'unknown' || state === 'parked';
  return !mayComeToBe || now.getTime() - since.getTime() > lastWordMs;
}
