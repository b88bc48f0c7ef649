import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { PersonProfile, WorkplaceRole } from './person.js';

interface ProfileRow {
  readonly id: string;
  readonly otherLanguages: string[];
  readonly anyHour: boolean;
  readonly unionLocalId: string | null;
  readonly bargainingUnitId: string | null;
  readonly skills: string[];
  readonly tagIds: string[];
  readonly roles: [string, WorkplaceRole][];
  readonly furtherEmails: { id: string; email: string; index: string }[];
  readonly hours: PersonProfile['hours'];
  readonly notes: { id: string; body: string }[];
  readonly cameThroughId: string | null;
}

const listOf = (what: string, table: string, order = ''): string =>
  `coalesce((SELECT json_agg(${what} ${order}) FROM ${table} t WHERE t.contact_id = c.id), '[]')`;

const selectProfiles = `
  SELECT c.id, c.other_languages AS "otherLanguages", c.any_hour AS "anyHour", c.union_local_id AS "unionLocalId",
         c.bargaining_unit_id AS "bargainingUnitId",
         ${listOf('t.skill', 'contact_skills')} AS skills, ${listOf('t.tag_id', 'contact_tags')} AS "tagIds",
         ${listOf('json_build_array(t.workplace_id, t.role)', 'contact_workplaces')} AS roles,
         ${listOf(
           `json_build_object('id', t.id, 'email', encode(t.email, 'hex'), 'index', t.email_index)`,
           'contact_emails',
           'ORDER BY t.position',
         )} AS "furtherEmails",
         ${listOf(
           `json_build_object('kind', t.kind, 'weekday', t.weekday, 'fromMinute', t.from_minute, 'untilMinute', t.until_minute)`,
           'contact_hours',
         )} AS hours,
         ${listOf(`json_build_object('id', t.id, 'body', encode(t.body, 'hex'))`, 'contact_notes')} AS notes,
         c.came_through AS "cameThroughId"
    FROM contacts c WHERE c.id = ANY($1)`;

/** Opens what is known of people beside who they are and how to reach them. */
@Injectable()
export class ReadProfiles {
  constructor(private readonly fields: PersonalFields) {}

  async run(sql: Sql, contactIds: readonly string[]): Promise<ReadonlyMap<string, PersonProfile>> {
    if (contactIds.length === 0) return new Map();
    const rows = await sql.query<ProfileRow>(selectProfiles, [contactIds]);
    return new Map(rows.map((row) => [row.id, this.open(row)]));
  }

  private open({ furtherEmails, notes, ...row }: ProfileRow): PersonProfile {
    return {
      anyHour: row.anyHour,
      unionLocalId: row.unionLocalId,
      bargainingUnitId: row.bargainingUnitId,
      otherLanguages: new Set(row.otherLanguages),
      skills: new Set(row.skills),
      tagIds: new Set(row.tagIds),
      roles: new Map(row.roles),
      hours: row.hours,
      notes: notes.map(({ id, body }) => ({
        id,
        text: this.fields.open('note', id, Buffer.from(body, 'hex')),
        fresh: false,
      })),
      cameThroughId: row.cameThroughId,
      furtherEmails: furtherEmails.map(({ id, email, index }) => ({
        ...{ id, index, fresh: false },
        email: this.fields.open('furtherEmail', id, Buffer.from(email, 'hex')),
      })),
    };
  }
}
