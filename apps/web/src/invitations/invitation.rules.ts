import type { Role } from '#runtime';
import { greaterRoles } from '../grants/asked-grant.rules.js';

/** What decides who may take an invitation back. */
export interface InvitationOwner {
  readonly role: Role;
  readonly invitedBy: string | null;
}

/** Whoever looks at invitations. */
export interface InvitationReader {
  readonly id: string;
  readonly role: Role;
}

/** An admin any; a chair what a chair may hand out; and everybody what they asked for themselves. */
export function mayTakeBack({ role, invitedBy }: InvitationOwner, reader: InvitationReader): boolean {
  return reader.role === 'admin' || invitedBy === reader.id || !greaterRoles.has(role);
}

/** The address is for admins, who see it on the page of the staff as well, and for whoever wrote it down. */
export function maySeeAddress({ invitedBy }: InvitationOwner, reader: InvitationReader): boolean {
  return reader.role === 'admin' || invitedBy === reader.id;
}
