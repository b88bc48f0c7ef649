import type { Session } from '../api/shapes.js';

export type Section = 'actions' | 'replies' | 'people' | 'waiting' | 'audit';

const ofRoles: Partial<Record<Session['role'], readonly Section[]>> = {
  chair: ['actions', 'replies', 'people', 'waiting'],
  convener: ['actions', 'people'],
  texter: ['replies'],
  admin: ['waiting', 'audit'],
  auditor: ['audit', 'actions'],
};

/**
 * The sections that a role finds anything in; the first is where it begins. What is not in it is never asked for: each
 * question that is refused stands in the audit.
 */
export function sectionsOf(role: Session['role']): readonly Section[] {
  return ofRoles[role] ?? ['actions'];
}
