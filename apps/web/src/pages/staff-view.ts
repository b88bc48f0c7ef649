import type { Role } from '#runtime';
import type { Choices } from '../roles/scope-choices.js';
import type { Reader } from './reader.js';

/** Somebody of the staff, as admins see them. */
export interface StaffRow {
  readonly id: string;
  /** Empty until they have come in once. */
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly passkeys: number;
  readonly codeApp: boolean;
  readonly sessions: number;
  readonly isYou: boolean;
  readonly recovery: 'can-start' | 'can-confirm' | 'waits' | 'too-few' | null;
}

/** A role and its bounds, as they stand in the form; bounds of a kind that nothing is chosen of are empty. */
export interface WantedRole {
  readonly role: Role;
  readonly circles: readonly string[];
  readonly action: string;
  readonly partner: string;
}

/** The fields of a role. */
export interface RoleFieldsView extends Reader {
  readonly choices: Choices;
  readonly wanted: WantedRole;
  readonly fault: 'emailInvalid' | 'emailTaken' | 'grantWaits' | 'scopeMissing' | 'lastAdmin' | null;
}

/** `/staff`: everybody who may enter. */
export interface StaffPageView extends RoleFieldsView {
  readonly rows: readonly StaffRow[];
  readonly email: string;
  /** What became of the form that was just sent. */
  readonly told: 'waits' | 'done' | null;
}

/** `/staff/{id}/role`: another role, or other bounds. */
export interface RolePageView extends RoleFieldsView {
  readonly person: StaffRow;
}
