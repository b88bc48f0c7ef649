/** So many looks are a busy evening; more are somebody who copies the list. */
export const revealLimits = [
  { looks: 20, withinMs: 60 * 60_000 },
  { looks: 60, withinMs: 24 * 60 * 60_000 },
] as const;

/** Looks older than this count no more. */
export const longestReveal = Math.max(...revealLimits.map(({ withinMs }) => withinMs));

/**
 * When somebody may look again, or null when they may now.
 *
 * @param looks when they looked before, latest first.
 */
export function mayLookAt(looks: readonly Date[], now: Date): Date | null {
  const waits = revealLimits.map(({ looks: most, withinMs }) => {
    const decisive = looks[most - 1];
    return decisive ? decisive.getTime() + withinMs : 0;
  });
  const until = Math.max(...waits);
  return until > now.getTime() ? new Date(until) : null;
}
