import type { Role, Scope } from '#runtime';
import type { Language } from '#words';

/** An invitation by e-mail, another role for somebody who is there, a link for whoever holds it, a token of a script. */
export type GrantKind = 'invite' | 'change' | 'link' | 'token';

export type GrantOutcome = 'approved' | 'refused' | 'expired';

/** A role that somebody wants to hand out, with its bounds worked out. */
export interface WantedGrant {
  readonly kind: GrantKind;
  readonly role: Role;
  readonly scope: Scope | null;
  /** Of a change: whose role. */
  readonly staffId: string | null;
  /** Of an invitation. */
  readonly email: string | null;
  readonly language: Language;
}

/** What decides who may approve. */
export interface ApprovableGrant {
  readonly role: Role;
  readonly askedBy: string;
  readonly staffId: string | null;
}

/** Somebody who might approve. */
export interface PossibleApprover {
  readonly id: string;
  readonly role: Role;
}

/** How long a second person has, in milliseconds. */
export const grantMs = 7 * 24 * 3_600_000;

/** A captain has one action for some hours, and a partner sees counts: those one person hands out alone. */
const lesser: ReadonlySet<Role> = new Set<Role>(['captain', 'partner']);

/** With one of these somebody could approve others, so only an admin approves them. */
export const greaterRoles: ReadonlySet<Role> = new Set<Role>(['admin', 'chair']);

/** Whether a role is handed out by two people, where the rule is on. */
export function takesTwo(role: Role): boolean {
  return !lesser.has(role);
}

/** Never the asker, nor the person whose role it is; an admin, or for the smaller roles a chair too. */
export function mayApprove({ role, askedBy, staffId }: ApprovableGrant, person: PossibleApprover): boolean {
  if (person.id === askedBy || person.id === staffId) return false;
  return person.role === 'admin' || (person.role === 'chair' && !greaterRoles.has(role));
}
