import type { Database } from '#database';

const rowsPerRead = 5_000;

/** Where a look at the database begins and ends, as numbers of transactions. */
export interface Looked {
  /** Everything before it was over when it was looked. */
  readonly since: string;
  /** Everything from it on had not begun. */
  readonly until: string;
  /** Names the server's data, the database in it and its people; what was restored from a dump has another one. */
  readonly origin: string;
}

/** True when the numbers of transactions at one look mean nothing at another: a backup was restored between them. */
export function isOfAnother(before: Looked, now: Looked): boolean {
  return before.origin !== now.origin || BigInt(now.until) < BigInt(before.since);
}

/** A row that is stamped, by what tells it from all others of its table. */
interface Stamped {
  readonly stamp: string;
  readonly a: string;
  readonly b: string;
  readonly actionId: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

// What a restored database brought along is stamped with numbers that this server has not come to: it is left alone.
const changedRows = (table: string, a: string, b: string, action: string): string => `
  SELECT changed_in::text AS stamp, ${a} AS a, ${b} AS b, ${action} AS "actionId" FROM ${table}
   WHERE (changed_in, ${a}, ${b}) > ($1::bigint, $2::uuid, $3::uuid) AND changed_in < $4::bigint
   ORDER BY changed_in, ${a}, ${b} LIMIT ${String(rowsPerRead)}`;

const statements = {
  people: changedRows('contacts', 'id', 'id', 'NULL'),
  toLookAt: changedRows('people_to_look_at', 'person_id', 'person_id', 'NULL'),
  asks: changedRows('contact_asks', 'contact_id', 'action_id', 'action_id'),
  shifts: changedRows('contact_shifts', 'contact_id', 'shift_id', 'action_id'),
} as const;

/** The kinds of rows that say that something changed. */
export const changeKinds = ['people', 'toLookAt', 'asks', 'shifts'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Which transactions are over now. */
export async function lookNow(database: Database): Promise<Looked> {
  const [row] = await database.query<Looked>(
    `SELECT pg_snapshot_xmin(now)::text AS since, pg_snapshot_xmax(now)::text AS until,
            concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
                      (SELECT oid FROM pg_database WHERE datname = current_database()), 'contacts'::regclass::oid) AS origin
       FROM pg_current_snapshot() AS now`,
  );
  if (!row) throw new Error('PostgreSQL did not tell which transactions are over.');
  return row;
}

/** What was written by transactions that were not over at one look and had begun by another, in parts. */
export async function* changesOf(
  database: Database,
  kind: ChangeKind,
  since: string,
  until: string,
): AsyncGenerator<readonly Stamped[]> {
  let last: Pick<Stamped, 'stamp' | 'a' | 'b'> = { stamp: since, a: nobody, b: nobody };
  for (;;) {
    const rows = await database.query<Stamped>(statements[kind], [last.stamp, last.a, last.b, until]);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsPerRead) return;
    last = rows.at(-1) ?? last;
  }
}
