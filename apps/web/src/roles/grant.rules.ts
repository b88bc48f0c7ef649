import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, outOfScope, Problem, roles, type Role, type Scope } from '#runtime';
import { scopeNeeded } from './roles.errors.js';

/** A role as it is handed out, with what bounds it. */
export const grant = z.strictObject({
  role: z.enum(roles),
  /** Of a convener. */
  circleIds: z.array(id).min(1).max(20).optional(),
  /** Of a captain. */
  actionId: id.optional(),
  /** Of a partner. */
  partnerId: id.optional(),
});
export type Grant = z.output<typeof grant>;

/** A role that may be handed out, with its bounds worked out. */
export interface GivenRole {
  readonly role: Role;
  readonly scope: Scope | null;
  /** True where it would have waited for a second person and there is none; the audit says so. */
  readonly alone?: boolean;
}

/** Whose invitation it is; null for whoever holds the server, who is nobody of the staff. */
export function giverOf({ service, person }: Caller): string | null {
  return service === 'cli' ? null : (person?.id ?? null);
}

/** Roles that a chair does not hand out: with one of them they could make more of themselves. */
const greater: ReadonlySet<Role> = new Set<Role>(['admin', 'chair']);

const bounds = ['circleIds', 'actionId', 'partnerId'] as const;
const boundOf: Readonly<Partial<Record<Role, (typeof bounds)[number]>>> = {
  convener: 'circleIds',
  captain: 'actionId',
  partner: 'partnerId',
};

/**
 * Holds a grant to what its giver may give, and to exactly the bounds that its role has.
 *
 * @throws Problem `out_of_scope` to a chair who would make an admin or a chair; `scope_needed`.
 */
export function holdToGrantable({ service, person }: Caller, given: Grant): void {
  if (service !== 'cli' && person?.role === 'chair' && greater.has(given.role)) throw new Problem(outOfScope);
  const needed = boundOf[given.role];
  const wrong = bounds.filter((bound) => (given[bound] === undefined) === (bound === needed));
  if (wrong.length > 0) throw new Problem(scopeNeeded);
}
