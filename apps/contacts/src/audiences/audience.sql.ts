const columns = 'c.id, c.language, c.sms_consent, c.email_consent, c.email_index';

const everybody = `
    SELECT ${columns} FROM contacts AS c WHERE c.id > $2 ORDER BY c.id LIMIT $3`;

/** A query for some people, made of one for their ids. */
export const byId = (people: string): string => `
    SELECT ${columns} FROM ${people} AS wanted
     CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = wanted.id OFFSET 0) AS c`;

/**
 * What becomes of each of some people: `asked`, or the reason why they are left out.
 *
 * A person is asked once, on one channel: by text at their first textable number, else by e-mail. A number or an
 * address is closed when its owner closed it or when anybody who has it opted out: it is one phone, and whoever said
 * no may be the one who answers it.
 *
 * Each look-up is one by key per person, behind a fence (OFFSET 0): a join of everybody with everybody is what the
 * planner would choose when it knows little of the tables, and it would cost the first text of a large wave seconds.
 *
 * @param of names what this makes, and begins the names of what it needs on the way.
 * @param people a query for them.
 */
export const judge = (of: string, people: string): string => `${of}_people AS MATERIALIZED (${people}
  ), ${of}_reach AS MATERIALIZED (
    SELECT DISTINCT ON (c.id) c.*, own.phone_index, own.textable
      FROM ${of}_people AS c
      LEFT JOIN LATERAL (
        SELECT phone_index, textable, position FROM contact_phones
         WHERE contact_id = c.id AND ended_at IS NULL OFFSET 0) AS own ON true
     ORDER BY c.id, own.textable DESC, own.position
  ), ${of}_phones AS MATERIALIZED (
    SELECT reach.phone_index, bool_or(other.sms_consent = 'opted_out') AS refused
      FROM ${of}_reach AS reach
     CROSS JOIN LATERAL (
        SELECT contact_id FROM contact_phones AS theirs
         WHERE theirs.phone_index = reach.phone_index AND theirs.contact_id <> reach.id OFFSET 0) AS theirs
     CROSS JOIN LATERAL (SELECT sms_consent FROM contacts WHERE id = theirs.contact_id OFFSET 0) AS other
     WHERE reach.sms_consent = 'opted_in' AND reach.textable GROUP BY reach.phone_index
  ), ${of}_texts AS MATERIALIZED (
    SELECT reach.*, phones.phone_index IS NOT NULL AS shares,
           reach.sms_consent = 'opted_in' AND coalesce(reach.textable, false) AND phones.refused IS NOT true
             AND NOT EXISTS (SELECT FROM suppressions AS s WHERE s.phone_index = reach.phone_index) AS texted
      FROM ${of}_reach AS reach LEFT JOIN ${of}_phones AS phones ON phones.phone_index = reach.phone_index
  ), ${of}_mailboxes AS MATERIALIZED (
    SELECT texts.email_index, bool_or(other.email_consent = 'opted_out') AS refused
      FROM ${of}_texts AS texts
     CROSS JOIN LATERAL (
        SELECT email_consent FROM contacts AS theirs
         WHERE theirs.email_index = texts.email_index AND theirs.id <> texts.id OFFSET 0) AS other
     WHERE NOT texts.texted AND texts.email_consent = 'opted_in' GROUP BY texts.email_index
  ), ${of} AS MATERIALIZED (
    SELECT c.id, c.language, way.channel,
           CASE way.channel WHEN 'sms' THEN c.phone_index WHEN 'email' THEN c.email_index END AS address,
           CASE way.channel WHEN 'sms' THEN c.shares ELSE boxes.email_index IS NOT NULL END AS shared,
           CASE WHEN c.language <> $1::text THEN 'other_language'
                WHEN way.channel IS NOT NULL THEN 'asked'
                WHEN c.sms_consent = 'opted_out' THEN 'opted_out'
                WHEN c.phone_index IS NULL AND c.email_consent = 'opted_out' THEN 'opted_out'
                WHEN c.phone_index IS NULL THEN 'no_phone'
                WHEN NOT c.textable THEN 'not_textable'
                WHEN c.sms_consent = 'unknown' THEN 'no_consent'
                ELSE 'opted_out' END AS outcome
      FROM ${of}_texts AS c LEFT JOIN ${of}_mailboxes AS boxes ON boxes.email_index = c.email_index
     CROSS JOIN LATERAL (
       SELECT CASE WHEN c.texted THEN 'sms'
                   WHEN c.email_consent = 'opted_in' AND c.email_index IS NOT NULL AND boxes.refused IS NOT true
                    AND NOT EXISTS (SELECT FROM suppressions AS s WHERE s.email_index = c.email_index) THEN 'email'
              END AS channel) AS way
  )`;

/**
 * How everybody ends, by language and channel: as in {@link judge}, or `sharing`, for whoever agreed but shares a phone or
 * a mailbox with somebody before them, who is asked at it. What the engine says is held to this.
 *
 * $1 null, $2 id of the last person before them, $3 how many or null.
 */
export const countPlaced = `
  WITH ${judge('page', everybody)}, placed AS (
    SELECT language, channel,
           CASE WHEN outcome = 'asked' AND shared
                 AND row_number() OVER (PARTITION BY CASE WHEN outcome = 'asked' AND shared THEN address END ORDER BY id) > 1
                THEN 'sharing' ELSE outcome END AS outcome
      FROM page
  )
  SELECT outcome, language, channel, count(*)::int AS people FROM placed GROUP BY outcome, language, channel`;
