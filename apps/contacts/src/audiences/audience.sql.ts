/** As many people as one chunk may carry. */
export const peoplePerChunk = 1000;

/** Goes before every person in the order of ids, in which an audience is walked through. */
export const beforeEverybody = '00000000-0000-0000-0000-000000000000';

const everybody = 'SELECT id FROM contacts WHERE id > $2 ORDER BY id LIMIT $3';

const circle = `SELECT contact_id AS id FROM contact_circles
     WHERE circle_id = $4::uuid AND contact_id > $2 ORDER BY contact_id LIMIT $3`;

const inCircle = (person: string): string =>
  `EXISTS (SELECT FROM contact_circles AS own WHERE own.contact_id = ${person} AND own.circle_id = $4)`;

/**
 * What becomes of each of some people: `asked`, or the reason why they are left out.
 *
 * A person is asked once, on one channel: by text at their first textable number, else by e-mail. A number or an
 * address is closed when its owner closed it or when anybody who has it opted out: it is one phone, and whoever said
 * no may be the one who answers it.
 *
 * Each look-up is one by key per person, behind a fence (OFFSET 0, LIMIT, an aggregate): a join of everybody with
 * everybody is what the planner would choose when it knows little of the tables, and it would cost the first text of a
 * large wave seconds.
 */
const judge = (people: string): string => `
    SELECT person.id, c.language, way.channel, way.shared,
           CASE way.channel WHEN 'sms' THEN n.phone_index WHEN 'email' THEN c.email_index END AS address,
           CASE WHEN c.language <> $1::text THEN 'other_language'
                WHEN way.channel IS NOT NULL THEN 'asked'
                WHEN c.sms_consent = 'opted_out' THEN 'opted_out'
                WHEN n.phone_index IS NULL AND c.email_consent = 'opted_out' THEN 'opted_out'
                WHEN n.phone_index IS NULL THEN 'no_phone'
                WHEN NOT n.textable THEN 'not_textable'
                WHEN c.sms_consent = 'unknown' THEN 'no_consent'
                ELSE 'opted_out' END AS outcome
      FROM ${people} AS person
     CROSS JOIN LATERAL (
       SELECT language, sms_consent, email_consent, email_index FROM contacts WHERE id = person.id OFFSET 0) AS c
      LEFT JOIN LATERAL (
       SELECT phone_index, textable FROM contact_phones AS own
        WHERE own.contact_id = person.id ORDER BY textable DESC, position LIMIT 1) AS n ON true
     CROSS JOIN LATERAL (
       SELECT count(*) > 0 AS shared, count(*) FILTER (WHERE other.sms_consent = 'opted_out') > 0 AS refused
         FROM contact_phones AS theirs JOIN contacts AS other ON other.id = theirs.contact_id
        WHERE c.sms_consent = 'opted_in' AND n.textable
          AND theirs.phone_index = n.phone_index AND theirs.contact_id <> person.id) AS phone
     CROSS JOIN LATERAL (
       SELECT c.sms_consent = 'opted_in' AND coalesce(n.textable, false) AND NOT phone.refused
          AND NOT EXISTS (SELECT FROM suppressions AS s WHERE s.phone_index = n.phone_index) AS texted OFFSET 0) AS text
     CROSS JOIN LATERAL (
       SELECT count(*) > 0 AS shared, count(*) FILTER (WHERE other.email_consent = 'opted_out') > 0 AS refused
         FROM contacts AS other
        WHERE NOT text.texted AND c.email_consent = 'opted_in'
          AND other.email_index = c.email_index AND other.id <> person.id) AS mailbox
     CROSS JOIN LATERAL (
       SELECT CASE WHEN text.texted THEN 'sms'
                   WHEN c.email_consent = 'opted_in' AND c.email_index IS NOT NULL AND NOT mailbox.refused
                    AND NOT EXISTS (SELECT FROM suppressions AS s WHERE s.email_index = c.email_index) THEN 'email'
              END AS channel,
              CASE WHEN text.texted THEN phone.shared ELSE mailbox.shared END AS shared OFFSET 0) AS way`;

/**
 * The next people of a rule in the order of their ids, and what becomes of them: as in {@link judge}, or `sharing`, for
 * whoever agreed but shares a phone or a mailbox with somebody before them, who is asked at it.
 *
 * $1 language or null, $2 id of the last person before them, $3 how many, $4 the circle.
 */
function placed(source: string, member: (person: string) => string): string {
  return `
  WITH page AS MATERIALIZED (
    ${source}
  ), judged AS MATERIALIZED (${judge('page')}
  ), before AS MATERIALIZED (
    SELECT theirs.contact_id AS id FROM judged JOIN contact_phones AS theirs ON theirs.phone_index = address
     WHERE outcome = 'asked' AND channel = 'sms' AND shared AND theirs.contact_id <= $2
       AND ${member('theirs.contact_id')}
    UNION
    SELECT theirs.id FROM judged JOIN contacts AS theirs ON theirs.email_index = address
     WHERE outcome = 'asked' AND channel = 'email' AND shared AND theirs.id <= $2 AND ${member('theirs.id')}
  ), asked_before AS MATERIALIZED (
    SELECT address FROM (${judge('before')}
    ) AS earlier WHERE outcome = 'asked'
  ), placed AS (
    SELECT id, language, channel,
           CASE WHEN outcome = 'asked' AND shared
                 AND (row_number() OVER (PARTITION BY CASE WHEN outcome = 'asked' AND shared THEN address END ORDER BY id) > 1
                      OR address IN (SELECT address FROM asked_before))
                THEN 'sharing' ELSE outcome END AS outcome
      FROM judged
  )`;
}

/** A statement about people of a rule: the same for everybody and for the members of a circle. */
function ofRule(statement: (placed: string) => string): { everybody: string; circle: string } {
  return {
    everybody: statement(placed(everybody, () => 'true')),
    circle: statement(placed(circle, inCircle)),
  };
}

/** How many of them end how, by language and channel. */
export const countPlaced = ofRule(
  (people) => `${people}
  SELECT outcome, language, channel, count(*)::int AS people FROM placed GROUP BY outcome, language, channel`,
);

/**
 * The same people in one statement, so that counts and ids are of one moment: those asked come as comma-separated ids
 * in chunks, in the order of the chunks; for everybody else `ids` is null. `last` is the last person looked at, and
 * `looked` how many there were.
 */
export const chunkPlaced = ofRule(
  (people) => `${people}, chunked AS (
    SELECT id, outcome, NULL::bigint AS chunk FROM placed WHERE outcome <> 'asked'
    UNION ALL
    SELECT id, outcome, (row_number() OVER (ORDER BY id) - 1) / ${String(peoplePerChunk)} FROM placed WHERE outcome = 'asked'
  )
  SELECT outcome, count(*)::int AS people, CASE WHEN outcome = 'asked' THEN string_agg(id::text, ',') END AS ids,
         (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*)::int FROM page) AS looked
    FROM chunked GROUP BY outcome, chunk ORDER BY chunk`,
);
