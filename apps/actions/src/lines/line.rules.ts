/** Time after the last shift in which a captain may still note who came. */
const afterLastShiftMs = 6 * 3_600_000;

/**
 * When a captain's link ends: it moves with the shifts of its action. A link to a draft that has no shifts yet ends as
 * if it had been over when the link was made.
 */
export function lineEndsAt(link: { readonly createdAt: Date }, action: { readonly lastEndsAt: Date | null }): Date {
  return new Date((action.lastEndsAt ?? link.createdAt).getTime() + afterLastShiftMs);
}
