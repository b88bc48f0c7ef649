import type { Session } from '../api/shapes.js';
import type { Address } from '../api/addresses.js';

export type Section =
  | 'line'
  | 'actions'
  | 'boards'
  | 'replies'
  | 'people'
  | 'audiences'
  | 'exports'
  | 'waiting'
  | 'audit'
  | 'invitations'
  | 'hold';

/** What a section asks first, in the order of the menu; `without` keeps out whoever finds the same elsewhere. */
const sections: readonly { readonly name: Section; readonly asks: readonly Address[]; readonly without?: Address }[] = [
  { name: 'line', asks: ['POST /api/actions/:id/attendance'], without: 'GET /api/actions' },
  // Who only sorts replies gets the list, to name what a reply is about, and can open none.
  { name: 'actions', asks: ['GET /api/actions', 'GET /api/actions/:id'] },
  { name: 'boards', asks: ['GET /api/boards'], without: 'GET /api/actions' },
  { name: 'replies', asks: ['GET /api/replies'] },
  { name: 'people', asks: ['GET /api/contacts'] },
  { name: 'audiences', asks: ['GET /api/audiences'] },
  { name: 'waiting', asks: ['GET /api/messages/parked'] },
  { name: 'audit', asks: ['GET /api/audit'] },
  { name: 'exports', asks: ['GET /api/exports'] },
  { name: 'invitations', asks: ['GET /api/staff/invitations'] },
  { name: 'hold', asks: ['GET /api/legal-hold'] },
];

/**
 * The sections that somebody finds anything in, by what the access table lets them ask; the first is where they begin.
 * What is not in it is never asked for: each question that is refused stands in the audit.
 */
export function sectionsOf({ role, may }: Pick<Session, 'role' | 'may'>): Section[] {
  const open = sections
    .filter(({ asks, without }) => asks.every((one) => may.includes(one)) && !(without && may.includes(without)))
    .map(({ name }) => name);
  return role === 'auditor' ? ['audit', ...open.filter((name) => name !== 'audit')] : open;
}
