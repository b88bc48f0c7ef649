/**
 * Every person of a rule ($1 circle or null, $2 language or null) and what becomes of them: `asked`, `sharing` (they
 * agreed, but the phone or the mailbox they share is asked once, for whoever was there first), or the reason why they
 * are left out.
 *
 * A person is asked once, on one channel: by text at their first textable number, else by e-mail. A number or an
 * address is closed when its owner closed it or when anybody who has it opted out: it is one phone, and whoever said
 * no may be the one who answers it.
 *
 * One pass and sorts, no join of the audience with itself: without fresh statistics PostgreSQL takes such a join for a
 * small one and needs minutes. Hashes are compared as bytes, which sorts four times as fast as by a language's rules.
 */
const placed = `
  WITH numbers AS (
    SELECT DISTINCT ON (contact_id) contact_id, phone_index, textable
      FROM contact_phones ORDER BY contact_id, textable DESC, position
  ), closed AS (
    SELECT phone_index FROM suppressions WHERE phone_index IS NOT NULL
    UNION
    SELECT p.phone_index FROM contacts c JOIN contact_phones p ON p.contact_id = c.id WHERE c.sms_consent = 'opted_out'
  ), closed_emails AS (
    SELECT email_index FROM suppressions WHERE email_index IS NOT NULL
    UNION
    SELECT email_index FROM contacts WHERE email_consent = 'opted_out' AND email_index IS NOT NULL
  ), reached AS (
    SELECT c.id, c.language, c.sms_consent, c.email_consent, c.email_index, n.phone_index, n.textable,
           CASE WHEN c.sms_consent = 'opted_in' AND n.textable AND closed.phone_index IS NULL THEN 'sms'
                WHEN c.email_consent = 'opted_in' AND c.email_index IS NOT NULL AND closed_emails.email_index IS NULL
                THEN 'email' END AS channel
      FROM contacts c
      LEFT JOIN numbers n ON n.contact_id = c.id
      LEFT JOIN closed ON closed.phone_index = n.phone_index
      LEFT JOIN closed_emails ON closed_emails.email_index = c.email_index
     WHERE $1::uuid IS NULL
        OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = $1)
  ), judged AS (
    SELECT id, language, channel, CASE channel WHEN 'sms' THEN phone_index WHEN 'email' THEN email_index END AS address,
           CASE WHEN language <> $2::text THEN 'other_language'
                WHEN channel IS NOT NULL THEN 'asked'
                WHEN sms_consent = 'opted_out' THEN 'opted_out'
                WHEN phone_index IS NULL AND email_consent = 'opted_out' THEN 'opted_out'
                WHEN phone_index IS NULL THEN 'no_phone'
                WHEN NOT textable THEN 'not_textable'
                WHEN sms_consent = 'unknown' THEN 'no_consent'
                ELSE 'opted_out' END AS outcome
      FROM reached
  ), placed AS (
    SELECT id, language, channel,
           CASE WHEN outcome = 'asked' AND row_number() OVER (PARTITION BY address COLLATE "C", outcome ORDER BY id) > 1
                THEN 'sharing' ELSE outcome END AS outcome
      FROM judged
  )`;

/** How many people of the rule end how, by language and channel. */
export const countPlaced = `${placed}
  SELECT outcome, language, channel, count(*)::int AS people FROM placed GROUP BY outcome, language, channel`;

/**
 * The same people in one statement, so that counts and ids are of one moment: those asked come as comma-separated ids
 * in chunks of $3, in the order of the chunks; for everybody else `chunk` and `ids` are null.
 */
export const chunkPlaced = `${placed}, chunked AS (
    SELECT id, outcome, NULL::bigint AS chunk FROM placed WHERE outcome <> 'asked'
    UNION ALL
    SELECT id, outcome, (row_number() OVER (ORDER BY id) - 1) / $3::int FROM placed WHERE outcome = 'asked'
  )
  SELECT outcome, count(*)::int AS people, CASE WHEN outcome = 'asked' THEN string_agg(id::text, ',') END AS ids
    FROM chunked GROUP BY outcome, chunk ORDER BY chunk`;
