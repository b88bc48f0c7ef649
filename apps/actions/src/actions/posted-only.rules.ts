import { type Caller, outOfScope, Problem, type Role } from '#runtime';

/** Roles that read what is posted and counted, and neither plans nor with whom at a workplace an action is done. */
const postedOnly: ReadonlySet<Role> = new Set<Role>(['convener', 'texter', 'auditor']);

/**
 * Holds a caller to what is posted.
 *
 * @throws Problem `out_of_scope` to those for whom drafts are not.
 */
export function holdToPosted({ person }: Caller, state: string): void {
  if (state === 'draft' && person && postedOnly.has(person.role)) throw new Problem(outOfScope);
}

/** Whether a caller may know the host: only chairs, because employers look for that name. */
export function mayKnowHost({ person }: Caller): boolean {
  return person?.role === 'chair';
}
