import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { Person, PersonProfile } from './person.js';
import type { Origin } from './save-people.js';

interface Profiled {
  readonly id: string;
  readonly profile: PersonProfile;
}

const updateContacts = `
  UPDATE contacts SET other_languages = string_to_array(said.other_languages, ','), any_hour = said.any_hour,
                      union_local_id = said.union_local_id, bargaining_unit_id = said.bargaining_unit_id,
                      came_through = said.came_through
    FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::uuid[], $5::uuid[], $6::uuid[])
      AS said (id, other_languages, any_hour, union_local_id, bargaining_unit_id, came_through)
   WHERE contacts.id = said.id`;

const insertSkills = `
  INSERT INTO contact_skills (contact_id, skill) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`;

const insertTags = `
  INSERT INTO contact_tags (contact_id, tag_id)
  SELECT said.contact_id, t.id FROM unnest($1::uuid[], $2::uuid[]) AS said (contact_id, tag_id)
    JOIN tags t ON t.id = said.tag_id ON CONFLICT DO NOTHING`;

const upsertRoles = `
  INSERT INTO contact_workplaces (contact_id, workplace_id, role)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])
  ON CONFLICT (contact_id, workplace_id) DO UPDATE SET role = excluded.role
    WHERE contact_workplaces.role <> excluded.role`;

const insertEmails = `
  INSERT INTO contact_emails (id, contact_id, email, email_index, position)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::text[], $5::smallint[]) ON CONFLICT DO NOTHING`;

const deleteHours = `
  DELETE FROM contact_hours h WHERE contact_id = ANY($1)
     AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::text[], $4::smallint[], $5::smallint[], $6::smallint[])
                       AS said (contact_id, kind, weekday, from_minute, until_minute)
                      WHERE said.contact_id = h.contact_id AND said.kind = h.kind AND said.weekday = h.weekday
                        AND said.from_minute = h.from_minute AND said.until_minute = h.until_minute)`;

const insertHours = `
  INSERT INTO contact_hours (contact_id, kind, weekday, from_minute, until_minute)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::smallint[], $5::smallint[]) ON CONFLICT DO NOTHING`;

const insertNotes = `
  INSERT INTO contact_notes (id, contact_id, body, written_by, written_at)
  SELECT id, contact_id, body, $4, $5 FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS said (id, contact_id, body)`;

/** Writes what a list says of people beside who they are and how to reach them. */
@Injectable()
export class SaveProfiles {
  constructor(private readonly fields: PersonalFields) {}

  async run(sql: Sql, people: readonly Person[], origin: Pick<Origin, 'at' | 'importId'>): Promise<void> {
    const profiled = people.flatMap(({ id, profile }) => (profile ? [{ id, profile }] : []));
    if (profiled.length === 0) return;
    await this.saveContacts(sql, profiled);
    await saveAll(sql, insertSkills, profiled, ({ skills }) => [...skills].map((skill) => [skill]));
    await saveAll(sql, insertTags, profiled, ({ tagIds }) => [...tagIds].map((tagId) => [tagId]));
    await saveAll(sql, upsertRoles, profiled, ({ roles }) => [...roles]);
    await this.saveEmails(sql, profiled);
    await saveHours(sql, profiled);
    await this.saveNotes(sql, profiled, origin);
  }

  private async saveContacts(sql: Sql, people: readonly Profiled[]): Promise<void> {
    await sql.query(updateContacts, [
      people.map(({ id }) => id),
      people.map(({ profile }) => [...profile.otherLanguages].join(',')),
      people.map(({ profile }) => profile.anyHour),
      people.map(({ profile }) => profile.unionLocalId),
      people.map(({ profile }) => profile.bargainingUnitId),
      people.map(({ profile }) => profile.cameThroughId),
    ]);
  }

  private async saveNotes(
    sql: Sql,
    people: readonly Profiled[],
    { at, importId }: Pick<Origin, 'at' | 'importId'>,
  ): Promise<void> {
    const rows = people.flatMap(({ id: contactId, profile }) =>
      profile.notes.filter(({ fresh }) => fresh).map((note) => ({ ...note, contactId })),
    );
    if (rows.length === 0) return;
    await sql.query(insertNotes, [
      rows.map(({ id }) => id),
      rows.map(({ contactId }) => contactId),
      rows.map(({ id, text }) => this.fields.seal('note', id, text)),
      `import:${importId ?? ''}`,
      at,
    ]);
  }

  private async saveEmails(sql: Sql, people: readonly Profiled[]): Promise<void> {
    const rows = people.flatMap(({ id: contactId, profile }) =>
      profile.furtherEmails.map((email, position) => ({ ...email, contactId, position })).filter(({ fresh }) => fresh),
    );
    if (rows.length === 0) return;
    await sql.query(insertEmails, [
      rows.map(({ id }) => id),
      rows.map(({ contactId }) => contactId),
      rows.map(({ id, email }) => this.fields.seal('furtherEmail', id, email)),
      rows.map(({ index }) => index),
      rows.map(({ position }) => position),
    ]);
  }
}

/** What is as it was stays untouched: most lists say nothing of hours, and the same again each time. */
async function saveHours(sql: Sql, people: readonly Profiled[]): Promise<void> {
  const rows = people.flatMap(({ id, profile }) => profile.hours.map((hours) => ({ id, ...hours })));
  const columns = [
    rows.map(({ id }) => id),
    rows.map(({ kind }) => kind),
    rows.map(({ weekday }) => weekday),
    rows.map(({ fromMinute }) => fromMinute),
    rows.map(({ untilMinute }) => untilMinute),
  ];
  await sql.query(deleteHours, [people.map(({ id }) => id), ...columns]);
  if (rows.length > 0) await sql.query(insertHours, columns);
}

/** One statement for the rows of all people: the person's id first, then the columns that `rowsOf` answers. */
async function saveAll(
  sql: Sql,
  text: string,
  people: readonly Profiled[],
  rowsOf: (profile: PersonProfile) => readonly (readonly string[])[],
): Promise<void> {
  const rows = people.flatMap(({ id, profile }) => rowsOf(profile).map((row) => [id, ...row]));
  const [first] = rows;
  if (first)
    await sql.query(
      text,
      first.map((_, column) => rows.map((row) => row[column])),
    );
}
