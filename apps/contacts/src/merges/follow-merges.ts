import type { Sql } from '#database';

// Whoever went has no row any more, so that nobody is found twice on the way.
const selectKept = `
  WITH RECURSIVE followed AS (
    SELECT gone_contact_id AS asked, kept_contact_id AS now FROM contact_merges
     WHERE gone_contact_id = ANY($1) AND undone_at IS NULL
    UNION ALL
    SELECT followed.asked, m.kept_contact_id FROM followed
      JOIN contact_merges m ON m.gone_contact_id = followed.now AND m.undone_at IS NULL
  )
  SELECT asked, now FROM followed WHERE EXISTS (SELECT FROM contacts WHERE contacts.id = followed.now)`;

const selectGone = `
  WITH RECURSIVE gone AS (
    SELECT gone_contact_id AS id FROM contact_merges WHERE kept_contact_id = $1 AND undone_at IS NULL
    UNION ALL
    SELECT m.gone_contact_id FROM gone JOIN contact_merges m ON m.kept_contact_id = gone.id AND m.undone_at IS NULL
  )
  SELECT id FROM gone`;

// Names of records that went into records that went into theirs are theirs too.
const selectNames = `
  WITH RECURSIVE merged AS (
    SELECT kept_contact_id AS id, gone_contact_id AS gone, gone_name_index AS name FROM contact_merges
     WHERE kept_contact_id = ANY($1) AND undone_at IS NULL
    UNION ALL
    SELECT merged.id, m.gone_contact_id, m.gone_name_index FROM merged
      JOIN contact_merges m ON m.kept_contact_id = merged.gone AND m.undone_at IS NULL
  )
  SELECT id, array_agg(name) AS names FROM merged WHERE name IS NOT NULL GROUP BY id`;

/** By which other names lists may go on naming these people, as keyed hashes. */
export async function formerNames(
  sql: Pick<Sql, 'query'>,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql.query<{ id: string; names: string[] }>(selectNames, [contactIds]);
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/** Who those of these people are now whose records went into others; answers and waves know them by their old ids. */
export async function followMerges(
  sql: Pick<Sql, 'query'>,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (contactIds.length === 0) return new Map();
  const rows = await sql.query<{ asked: string; now: string }>(selectKept, [contactIds]);
  return new Map(rows.map(({ asked, now }) => [asked, now]));
}

/** The ids that this person had besides: of records that went into theirs. */
export async function formerIds(sql: Pick<Sql, 'query'>, contactId: string): Promise<string[]> {
  return (await sql.query<{ id: string }>(selectGone, [contactId])).map(({ id }) => id);
}
