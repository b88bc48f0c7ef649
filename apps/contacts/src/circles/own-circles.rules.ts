import { type Caller, outOfScope, Problem } from '#runtime';

/** The circles that a caller is bounded to: those of a convener's scope; null for whoever may see all. */
export function circlesOf({ person }: Caller): readonly string[] | null {
  return person?.role === 'convener' ? (person.scope?.circles ?? []) : null;
}

/**
 * Holds a caller to their circles: a convener must name at least one, and none but their own.
 *
 * @throws Problem `out_of_scope`.
 */
export function holdToOwnCircles(caller: Caller, circleIds: readonly string[]): void {
  const own = circlesOf(caller);
  if (own === null) return;
  if (circleIds.length === 0 || circleIds.some((id) => !own.includes(id))) throw new Problem(outOfScope);
}
