import type { Role } from '#runtime';
import { mayApprove, type PossibleApprover } from '../grants/asked-grant.rules.js';

/** What can wait for a second person, as the addresses of its pages name it. */
export const askKinds = ['waves', 'exports', 'grants'] as const;
export type AskKind = (typeof askKinds)[number];

/** One ask that waits, whichever part of the house has it. */
export interface Ask {
  readonly kind: AskKind;
  readonly id: string;
  /** Null when a script asked. */
  readonly askedBy: string | null;
  /** RFC 3339. */
  readonly since: string;
  /** People that it touches; 1 of a role. */
  readonly size: number;
  /** The title of an action. */
  readonly about: string | null;
  /** Of a role that waits: what decides who may approve it. */
  readonly grant: { readonly role: Role; readonly staffId: string | null } | null;
}

const approversOf: Readonly<Record<Exclude<AskKind, 'grants'>, readonly Role[]>> = {
  waves: ['chair'],
  exports: ['chair', 'admin'],
};

/** Whether somebody is asked about something; the part that owns it decides once more when they answer. */
export function isForThem(ask: Ask, person: PossibleApprover): boolean {
  if (ask.kind === 'grants') {
    return ask.grant !== null && mayApprove({ ...ask.grant, askedBy: ask.askedBy ?? '' }, person);
  }
  return person.id !== ask.askedBy && approversOf[ask.kind].includes(person.role);
}
