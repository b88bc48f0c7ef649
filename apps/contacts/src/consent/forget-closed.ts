import type { Sql } from '#database';
import { newId } from '#runtime';

/** How one closed number or address is known. */
interface Marks {
  readonly column: 'phone_index' | 'email_index';
  readonly index: string;
  readonly hash: string;
}

interface ClosedRow {
  readonly cause: string;
  readonly closedAt: Date;
}

/** Replaces whatever is kept of a closed number or address by its hash alone; what was open leaves nothing. */
export async function forgetClosed(sql: Sql, marks: Marks, refusedAt: Date | null): Promise<void> {
  const { column, index, hash } = marks;
  const closed = await sql.query<ClosedRow>(
    `DELETE FROM suppressions WHERE ${column} = $1 OR suppression_hash = $2 RETURNING cause, closed_at AS "closedAt"`,
    [index, hash],
  );
  const first = closed.sort((a, b) => a.closedAt.getTime() - b.closedAt.getTime())[0];
  const kept = first ?? (refusedAt && { cause: 'erased', closedAt: refusedAt });
  if (!kept) return;
  await sql.query('INSERT INTO suppressions (id, suppression_hash, cause, closed_at) VALUES ($1, $2, $3, $4)', [
    newId(),
    hash,
    kept.cause,
    kept.closedAt,
  ]);
}
