/** What it hangs on: how many people would be asked, and when the first text could go. */
interface Answers {
  readonly people: { readonly people: number };
  readonly wave: { readonly firstTextAt: string; readonly tooLate: boolean };
}

/** Longer than this until the first text is more than the time to stop it: the night lies between. */
const soonMs = 10 * 60_000;

/** How posting would go at an instant: `now` with texts, `later` when quiet hours are over, or `without` any text. */
export function howItGoes({ people, wave }: Answers, nowMs: number): 'now' | 'later' | 'without' {
  if (wave.tooLate || people.people === 0) return 'without';
  return waitsLong(wave.firstTextAt, nowMs) ? 'later' : 'now';
}

/** True when the first text waits for more than the time in which it can be stopped. */
export function waitsLong(firstTextAt: string, nowMs: number): boolean {
  return Date.parse(firstTextAt) - nowMs > soonMs;
}
