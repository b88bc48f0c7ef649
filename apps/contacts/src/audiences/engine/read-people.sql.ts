import { byId, judge } from '../audience.sql.js';

/** Some people, and how the rows that a table has of them are found. */
interface Batch {
  readonly people: string;
  readonly of: (table: string, columns: string) => string;
}

/** Everybody from one on, in the order of ids: their rows lie beside one another, and are read as one stretch. */
const after: Batch = {
  people: 'SELECT id FROM contacts WHERE id > $2::uuid ORDER BY id LIMIT $3',
  of: (table, columns) =>
    `(SELECT contact_id AS id, ${columns} FROM ${table}
       WHERE contact_id > $2::uuid AND contact_id <= (SELECT id FROM batch ORDER BY id DESC LIMIT 1) OFFSET 0) AS found`,
};

/** Some in particular. Behind a fence (OFFSET 0) each look-up is one by key per person: of a few among a million. */
const these: Batch = {
  people: 'SELECT id FROM unnest($2::uuid[]) AS wanted (id)',
  of: (table, columns) =>
    `batch CROSS JOIN LATERAL (SELECT ${columns} FROM ${table} WHERE contact_id = batch.id OFFSET 0) AS found`,
};

const seconds = (time: string): string => `floor(extract(epoch FROM ${time}))::float8`;

const whole = ({ people, of }: Batch): string => `
  WITH batch AS MATERIALIZED (${people}), ${judge('judged', byId('batch'))}, facets AS MATERIALIZED (
    SELECT id, array_agg(facet) AS facets FROM (
      SELECT id, 'circle:' || circle_id AS facet FROM ${of('contact_circles', 'circle_id')}
      UNION ALL
      SELECT id, facet FROM ${of('contact_workplaces', 'workplace_id, role')}
       CROSS JOIN LATERAL (VALUES ('workplace:' || workplace_id), ('workplace:' || workplace_id || ':' || role)) AS at (facet)
      UNION ALL
      SELECT id, 'skill:' || skill FROM ${of('contact_skills', 'skill')}
      UNION ALL
      SELECT id, 'tag:' || tag_id FROM ${of('contact_tags', 'tag_id')}
      UNION ALL
      SELECT id, 'agreed:elections:' || channel FROM (
        SELECT DISTINCT ON (id, channel) id, channel, state
          FROM ${of('consent_entries', 'channel, purpose, state, place')}
         WHERE purpose = 'elections' AND state <> 'opted_out' ORDER BY id, channel, place DESC) AS latest
       WHERE state = 'opted_in'
    ) AS said GROUP BY id
  ), weeks AS MATERIALIZED (
    SELECT id, string_agg(concat_ws(',', kind, weekday, from_minute, until_minute), ';'
                          ORDER BY kind, weekday, from_minute) AS week
      FROM ${of('contact_hours', 'kind, weekday, from_minute, until_minute')} GROUP BY id
  )
  SELECT c.id, c.changed_in::text AS stamp, c.language, c.postal_code AS "postalCode",
         (c.member_since - date '1970-01-01') AS "memberSince", c.source, c.any_hour AS "anyHour",
         c.other_languages AS "otherLanguages", c.union_local_id AS "unionLocalId",
         c.bargaining_unit_id AS "unitId", coalesce(facets, '{}') AS facets, coalesce(week, '') AS week,
         coalesce(channel, outcome) AS reach, CASE WHEN outcome = 'asked' AND shared THEN address END AS "sharedAddress"
    FROM judged
   CROSS JOIN LATERAL (SELECT * FROM contacts WHERE contacts.id = judged.id OFFSET 0) AS c
    LEFT JOIN facets ON facets.id = c.id LEFT JOIN weeks ON weeks.id = c.id
   ORDER BY c.id`;

/** The last answer for each action, the last of its shifts. */
const answers = ({ of }: Batch): string => `
    SELECT DISTINCT ON (id, action_id) id, action_id, answer, answered_at
      FROM ${of('contact_shifts', 'shift_id, action_id, answer, answered_at')} WHERE answer IS NOT NULL
     ORDER BY id, action_id, answered_at DESC, shift_id`;

const deeds = (batch: Batch): string => `
  WITH batch AS MATERIALIZED (${batch.people}), answers AS MATERIALIZED (${answers(batch)})
  SELECT id, ${seconds('max(asked_at)')} AS asked, ${seconds('max(texted_at)')} AS texted,
         ${seconds(`max(answered_at) FILTER (WHERE answer = 'yes')`)} AS yes,
         ${seconds(`max(answered_at) FILTER (WHERE answer = 'maybe')`)} AS maybe,
         ${seconds(`max(answered_at) FILTER (WHERE answer = 'no')`)} AS no,
         ${seconds(`max(noted_at) FILTER (WHERE outcome = 'attended')`)} AS attended,
         ${seconds(`max(noted_at) FILTER (WHERE outcome = 'no_show')`)} AS "noShow"
    FROM (
      SELECT id, asked_at, texted_at, NULL AS answer, NULL::timestamptz AS answered_at, NULL AS outcome,
             NULL::timestamptz AS noted_at FROM ${batch.of('contact_asks', 'asked_at, texted_at')}
      UNION ALL
      SELECT id, NULL, NULL, answer, answered_at, NULL, NULL FROM answers
      UNION ALL
      SELECT id, NULL, NULL, NULL, NULL, outcome, noted_at FROM ${batch.of('contact_shifts', 'outcome, noted_at')}
       WHERE outcome IS NOT NULL
    ) AS done
   WHERE $1::text IS NULL GROUP BY id`;

/** Everything that audiences know of people, but what they did. $1 null; then who. */
export const readWhole = { after: whole(after), these: whole(these) };

/** When people did what last, of those who did anything. $1 null; then who. */
export const readDeeds = { after: deeds(after), these: deeds(these) };

/** People of whom something may have changed with a change of these: they share a number or an address. $1 ids. */
export const readNeighbours = `
  SELECT other.contact_id AS id FROM unnest($1::uuid[]) AS changed (id)
   CROSS JOIN LATERAL (SELECT phone_index FROM contact_phones WHERE contact_id = changed.id OFFSET 0) AS mine
   CROSS JOIN LATERAL (SELECT contact_id FROM contact_phones
                        WHERE phone_index = mine.phone_index AND contact_id <> changed.id OFFSET 0) AS other
  UNION
  SELECT other.id FROM unnest($1::uuid[]) AS changed (id)
   CROSS JOIN LATERAL (SELECT email_index FROM contacts WHERE id = changed.id AND email_index IS NOT NULL
                       UNION SELECT email_index FROM former_emails WHERE contact_id = changed.id
                       UNION SELECT email_index FROM contact_emails WHERE contact_id = changed.id OFFSET 0) AS mine
   CROSS JOIN LATERAL (SELECT id FROM contacts
                        WHERE email_index = mine.email_index AND id <> changed.id OFFSET 0) AS other`;

/** Who did what at one action. $1 its id. */
export const readAction = `
  WITH asks AS (SELECT contact_id, asked_at FROM contact_asks WHERE action_id = $1), answers AS (
    SELECT DISTINCT ON (contact_id) contact_id, answer, answered_at FROM contact_shifts
     WHERE action_id = $1 AND answer IS NOT NULL ORDER BY contact_id, answered_at DESC, shift_id
  ), came AS (
    SELECT contact_id, max(noted_at) FILTER (WHERE outcome = 'attended') AS attended,
           max(noted_at) FILTER (WHERE outcome = 'no_show') AS no_show
      FROM contact_shifts WHERE action_id = $1 AND outcome IS NOT NULL GROUP BY contact_id
  )
  SELECT contact_id AS id, ${seconds('asked_at')} AS asked, answer, ${seconds('answered_at')} AS answered,
         ${seconds('attended')} AS attended, ${seconds('no_show')} AS "noShow"
    FROM asks FULL JOIN answers USING (contact_id) FULL JOIN came USING (contact_id)`;
