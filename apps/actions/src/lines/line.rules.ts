/** Time after the last shift in which a captain may still note who came. */
const afterLastShiftMs = 6 * 3_600_000;

/** When a captain's link ends. */
export function lineEndsAt(lastShiftEndsAt: Date): Date {
  return new Date(lastShiftEndsAt.getTime() + afterLastShiftMs);
}
