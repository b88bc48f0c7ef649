/**
 * What audiences ask of people beyond what a list of them says: circles, skills, tags, hours, and what they did. It is
 * written straight into the tables, by the number of each person, so that what a rule means can be said in SQL as well.
 */

const id = (kind, n) => `0199a0b2-0000-7000-8${kind}00-${String(n).padStart(12, '0')}`;

export const circles = Array.from({ length: 20 }, (_, n) => id(1, n));
export const tags = Array.from({ length: 30 }, (_, n) => id(2, n));
export const actions = Array.from({ length: 3 }, (_, n) => id(3, n));
const shifts = actions.map((_, n) => id(4, n));

/** Half of the days that rules look back at most. */
export const askedDaysAgo = [5, 40, 120];

const fill = [
  `CREATE UNLOGGED TABLE IF NOT EXISTS bench_numbers AS
     SELECT id, row_number() OVER (ORDER BY id)::int AS n FROM contacts`,
  `ALTER TABLE bench_numbers ADD PRIMARY KEY (id)`,
  `INSERT INTO circles (id, slug, name, created_at)
     SELECT c, 'bench-' || at, 'Circle ' || at, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS all_of (c, at)`,
  `INSERT INTO tags (id, name, created_at)
     SELECT t, 'Tag ' || at, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS all_of (t, at)`,
  `INSERT INTO contact_circles (contact_id, circle_id) SELECT id, ($1::uuid[])[1 + n % 20] FROM bench_numbers`,
  `INSERT INTO contact_tags (contact_id, tag_id) SELECT id, ($1::uuid[])[1 + n % 30] FROM bench_numbers WHERE n % 4 = 0`,
  `INSERT INTO contact_skills (contact_id, skill)
     SELECT id, (ARRAY['marshal', 'medic', 'driver'])[1 + n % 3] FROM bench_numbers WHERE n % 10 = 0`,
  `INSERT INTO contact_hours (contact_id, kind, weekday, from_minute, until_minute)
     SELECT id, CASE WHEN n % 2 = 0 THEN 'can_come' ELSE 'own_shift' END, 1 + n % 7, 60 * (n % 12), 60 * (n % 12) + 480
       FROM bench_numbers WHERE n % 5 = 0`,
];

const did = [
  `INSERT INTO known_actions (id, postal_code, ends_at, sensitive, title)
     VALUES ($1, '60601', $2, false, 'An action') ON CONFLICT DO NOTHING`,
  `INSERT INTO contact_asks (contact_id, action_id, asked_at, texted_at)
     SELECT id, $1, $2::timestamptz, $2::timestamptz FROM bench_numbers WHERE n % 5 <> $3`,
  `INSERT INTO contact_shifts (contact_id, shift_id, action_id, answer, answered_at, outcome, noted_at)
     SELECT id, $4, $1, (ARRAY['yes', 'maybe', 'no'])[1 + n % 3], $2::timestamptz,
            CASE WHEN n % 3 = 0 THEN CASE WHEN n % 2 = 0 THEN 'attended' ELSE 'no_show' END END,
            CASE WHEN n % 3 = 0 THEN $2::timestamptz END
       FROM bench_numbers WHERE n % 10 = $3`,
];

/** Which lists the statements of `fill` name, in their order. */
const named = [null, null, circles, tags, circles, tags, null, null];

/** @param {import('pg').Client} database that of contacts, as its owner reaches it */
export async function fillIn(database, now) {
  const { rows } = await database.query(`SELECT to_regclass('bench_numbers') IS NOT NULL AS done`);
  if (rows[0].done) return;
  for (const [at, statement] of fill.entries()) {
    await database.query(statement, named[at] ? [named[at]] : []);
  }
  for (const [at, action] of actions.entries()) {
    const when = new Date(now.getTime() - askedDaysAgo[at] * 86_400_000);
    await database.query(did[0], [action, when]);
    await database.query(did[1], [action, when, at]);
    await database.query(did[2], [action, when, at, shifts[at]]);
  }
  await database.query('ANALYZE');
}
