import type { PersonalField } from '../sealing/personal-fields.js';

/** Rows that belong to a person by one of their columns. */
export interface Part {
  readonly table: string;
  /** The column that names the person. */
  readonly column: string;
  /** What tells a row from the others of the same person. */
  readonly key: readonly string[];
  /** Two people may have the like of it, and one person has it once. */
  readonly once: boolean;
  /** What is sealed in it. */
  readonly sealed?: { readonly column: string; readonly field: PersonalField };
  /** Such of them stay behind, by the row `theirs` and the one who stays, `$1`. */
  readonly but?: string;
  /** Rows that are stamped for whoever keeps people in memory. */
  readonly stamped?: true;
  /** A row elsewhere without which it cannot come back. */
  readonly needs?: { readonly column: string; readonly table: string };
}

const own = { column: 'contact_id', once: true } as const;
const each = { column: 'contact_id', key: ['id'], once: false } as const;

/** Everything that belongs to a person beside their own row. The record of a merge names each by its place here. */
export const parts = {
  phones: { ...own, table: 'contact_phones', key: ['phone_index'], sealed: { column: 'phone', field: 'phone' } },
  emails: {
    ...{ ...own, table: 'contact_emails', key: ['email_index'] },
    sealed: { column: 'email', field: 'furtherEmail' },
    but: 'theirs.email_index IN (SELECT email_index FROM contacts WHERE id = $1)',
  },
  formerEmails: { ...own, table: 'former_emails', key: ['email_index'] },
  circles: {
    ...{ ...own, table: 'contact_circles', key: ['circle_id'] },
    needs: { column: 'circle_id', table: 'circles' },
  },
  workplaces: {
    ...{ ...own, table: 'contact_workplaces', key: ['workplace_id'] },
    needs: { column: 'workplace_id', table: 'workplaces' },
  },
  skills: { ...own, table: 'contact_skills', key: ['skill'] },
  hours: { ...own, table: 'contact_hours', key: ['kind', 'weekday', 'from_minute'] },
  tags: { ...own, table: 'contact_tags', key: ['tag_id'], needs: { column: 'tag_id', table: 'tags' } },
  notes: { ...each, table: 'contact_notes' },
  entries: { ...each, table: 'consent_entries' },
  joins: { ...each, table: 'pending_joins' },
  imports: { column: 'contact_id', once: false, table: 'import_rows', key: ['import_id', 'line'] },
  asks: { ...own, table: 'contact_asks', key: ['action_id'], stamped: true },
  shifts: { ...own, table: 'contact_shifts', key: ['shift_id'], stamped: true },
  conveners: {
    ...{ ...own, table: 'circle_conveners', key: ['circle_id'] },
    sealed: { column: 'public_name', field: 'publicName' },
    needs: { column: 'circle_id', table: 'circles' },
  },
  locals: {
    ...{ ...own, table: 'union_local_contacts', key: ['union_local_id'] },
    needs: { column: 'union_local_id', table: 'union_locals' },
  },
  relations: {
    ...{ table: 'union_local_contacts', column: 'owner_contact_id', once: false },
    key: ['union_local_id', 'contact_id'],
  },
  // That the two themselves were told apart stays behind: whoever merges them says otherwise.
  apart: {
    ...{ ...own, table: 'told_apart', key: ['other_contact_id'], but: 'theirs.other_contact_id = $1' },
    needs: { column: 'other_contact_id', table: 'contacts' },
  },
  apartFrom: {
    ...{ table: 'told_apart', column: 'other_contact_id', once: true, key: ['contact_id'] },
    ...{ but: 'theirs.contact_id = $1', needs: { column: 'contact_id', table: 'contacts' } },
  },
  brought: { table: 'contacts', column: 'came_through', key: ['id'], once: false, but: 'theirs.id = $1' },
} as const satisfies Readonly<Record<string, Part>>;

/** All of them, with their names; the person's own numbers before anything that hangs on them. */
export const everyPart: readonly (readonly [string, Part])[] = Object.entries(parts);
