/**
 * Every person of a rule ($1 circle or null, $2 language or null) and what becomes of them: `asked`, `sharing` (they
 * agreed, but the phone they share rings once, for whoever was there first), or the reason why they are left out.
 *
 * A person is asked at their first textable number. A number is closed when its owner closed it or when anybody who
 * has it opted out: it is one phone, and whoever said no may be the one who answers it.
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
  ), judged AS (
    SELECT c.id, c.language, n.phone_index,
           CASE WHEN c.language <> $2::text THEN 'other_language'
                WHEN c.sms_consent = 'opted_out' THEN 'opted_out'
                WHEN n.contact_id IS NULL THEN 'no_phone'
                WHEN NOT n.textable THEN 'not_textable'
                WHEN c.sms_consent = 'unknown' THEN 'no_consent'
                WHEN closed.phone_index IS NOT NULL THEN 'opted_out'
                ELSE 'asked' END AS outcome
      FROM contacts c
      LEFT JOIN numbers n ON n.contact_id = c.id
      LEFT JOIN closed ON closed.phone_index = n.phone_index
     WHERE $1::uuid IS NULL
        OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = $1)
  ), placed AS (
    SELECT id, language,
           CASE WHEN outcome = 'asked'
                 AND row_number() OVER (PARTITION BY phone_index COLLATE "C", outcome ORDER BY id) > 1
                THEN 'sharing' ELSE outcome END AS outcome
      FROM judged
  )`;

/** How many people of the rule end how, by language. */
export const countPlaced = `${placed}
  SELECT outcome, language, count(*)::int AS people FROM placed GROUP BY outcome, language`;

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
