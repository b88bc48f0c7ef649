/**
 * Pairs of people who have something in common, each newer one with the oldest of those who have it: of a number that
 * a whole office shares these are as many as it has people, not their square. Whoever was told apart from the oldest
 * is shown with the next one of whom nobody said so.
 *
 * $1 and $2 people and by which name they are called, as far as several are; $3 and $4 the last pair before these;
 * $5 how many.
 */
export const selectDuplicates = `
  WITH numbers AS (
    SELECT phone_index FROM contact_phones WHERE ended_at IS NULL GROUP BY phone_index HAVING count(*) > 1
  ), addresses AS (
    SELECT email_index, id FROM contacts WHERE email_index IS NOT NULL
    UNION SELECT email_index, contact_id FROM contact_emails WHERE ended_at IS NULL
  ), common AS (
    SELECT 'number' AS because, phone_index AS what, contact_id AS id FROM contact_phones
     WHERE ended_at IS NULL AND phone_index IN (SELECT phone_index FROM numbers)
    UNION ALL
    SELECT 'address', email_index, id FROM addresses
     WHERE email_index IN (SELECT email_index FROM addresses GROUP BY email_index HAVING count(*) > 1)
    UNION ALL
    SELECT 'name', named.name || ' ' || circle_id, named.id
      FROM unnest($1::uuid[], $2::int[]) AS named (id, name) JOIN contact_circles m ON m.contact_id = named.id
  ), paired AS (
    SELECT because, what, first_value(id) OVER (PARTITION BY because, what ORDER BY id) AS older, id AS newer
      FROM common
  ), hidden AS (
    SELECT because, what, newer FROM paired JOIN told_apart t ON t.contact_id = older AND t.other_contact_id = newer
  ), instead AS (
    SELECT DISTINCT ON (because, what, newer) because, id AS older, newer FROM hidden JOIN common USING (because, what)
     WHERE id < newer AND NOT EXISTS (SELECT FROM told_apart WHERE contact_id = id AND other_contact_id = newer)
     ORDER BY because, what, newer, id
  ), shown AS (
    SELECT because, older, newer FROM paired
     WHERE older <> newer
       AND NOT EXISTS (SELECT FROM told_apart WHERE contact_id = older AND other_contact_id = newer)
    UNION ALL SELECT because, older, newer FROM instead
  )
  SELECT older, newer, array_agg(DISTINCT because ORDER BY because DESC) AS because FROM shown
   WHERE ($3::uuid IS NULL OR (newer, older) < ($3, $4::uuid))
   GROUP BY newer, older ORDER BY newer DESC, older DESC LIMIT $5`;
