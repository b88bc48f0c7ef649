import type { Sql } from '#database';
import { newId } from '#runtime';
import { tidy } from '../people/name.rules.js';
import type { EditPersonBody } from './profile.shapes.js';

/** What of an edit names rows beside the person's own. */
type Belongings = Pick<EditPersonBody, 'circleIds' | 'workplaces' | 'skills' | 'hours' | 'tags'>;

/**
 * Writes what stands beside the person's own row: circles, workplaces, skills, hours and tags, each as it was said.
 *
 * @param ownCircles the circles that whoever says it may know of; null for all. The others stay as they are.
 */
export async function changeBelongings(
  sql: Sql,
  contactId: string,
  said: Belongings,
  { ownCircles, at }: { readonly ownCircles: readonly string[] | null; readonly at: Date },
): Promise<void> {
  if (said.circleIds) await changeCircles(sql, contactId, said.circleIds, ownCircles);
  if (said.workplaces) await changeWorkplaces(sql, contactId, said.workplaces);
  if (said.skills) await changeSkills(sql, contactId, said.skills);
  if (said.hours) await changeHours(sql, contactId, said.hours);
  if (said.tags) await changeTags(sql, contactId, said.tags, at);
}

async function changeCircles(
  sql: Sql,
  contactId: string,
  circleIds: readonly string[],
  ownCircles: readonly string[] | null,
): Promise<void> {
  await sql.query(
    `DELETE FROM contact_circles
      WHERE contact_id = $1 AND circle_id <> ALL ($2) AND ($3::uuid[] IS NULL OR circle_id = ANY ($3))`,
    [contactId, circleIds, ownCircles],
  );
  await sql.query(
    `INSERT INTO contact_circles (contact_id, circle_id) SELECT $1, circle_id FROM unnest($2::uuid[]) AS circle_id
     ON CONFLICT DO NOTHING`,
    [contactId, circleIds],
  );
}

async function changeWorkplaces(
  sql: Sql,
  contactId: string,
  workplaces: NonNullable<Belongings['workplaces']>,
): Promise<void> {
  // Of a workplace that is named twice the later role counts.
  const roles = new Map(workplaces.map(({ id, role }) => [id, role]));
  await sql.query('DELETE FROM contact_workplaces WHERE contact_id = $1', [contactId]);
  await sql.query(
    `INSERT INTO contact_workplaces (contact_id, workplace_id, role)
     SELECT $1, workplace_id, role FROM unnest($2::uuid[], $3::text[]) AS said (workplace_id, role)`,
    [contactId, [...roles.keys()], [...roles.values()]],
  );
}

async function changeSkills(sql: Sql, contactId: string, skills: readonly string[]): Promise<void> {
  await sql.query('DELETE FROM contact_skills WHERE contact_id = $1', [contactId]);
  await sql.query(
    'INSERT INTO contact_skills (contact_id, skill) SELECT DISTINCT $1::uuid, skill FROM unnest($2::text[]) AS skill',
    [contactId, skills],
  );
}

async function changeHours(sql: Sql, contactId: string, hours: NonNullable<Belongings['hours']>): Promise<void> {
  await sql.query('DELETE FROM contact_hours WHERE contact_id = $1', [contactId]);
  await sql.query(
    `INSERT INTO contact_hours (contact_id, kind, weekday, from_minute, until_minute)
     SELECT $1, kind, weekday, from_minute, until_minute
       FROM unnest($2::text[], $3::smallint[], $4::smallint[], $5::smallint[])
         AS said (kind, weekday, from_minute, until_minute)`,
    [
      contactId,
      hours.map(({ kind }) => kind),
      hours.map(({ weekday }) => weekday),
      hours.map(({ fromMinute }) => fromMinute),
      hours.map(({ untilMinute }) => untilMinute),
    ],
  );
}

/** A tag is the same word however it is capitalised; a new one is written as it was typed first. */
async function changeTags(sql: Sql, contactId: string, names: readonly string[], at: Date): Promise<void> {
  const said = [...new Map(names.map((name) => [tidy(name).toLowerCase(), tidy(name)])).values()];
  await sql.query(
    `INSERT INTO tags (id, name, created_at)
     SELECT id, name, $3 FROM unnest($1::uuid[], $2::text[]) AS said (id, name)
      WHERE NOT EXISTS (SELECT FROM tags t WHERE lower(t.name) = lower(said.name))
     ON CONFLICT DO NOTHING`,
    [said.map(() => newId()), said, at],
  );
  await sql.query('DELETE FROM contact_tags WHERE contact_id = $1', [contactId]);
  await sql.query(
    `INSERT INTO contact_tags (contact_id, tag_id)
     SELECT $1, id FROM tags WHERE lower(name) IN (SELECT lower(name) FROM unnest($2::text[]) AS name)`,
    [contactId, said],
  );
}
