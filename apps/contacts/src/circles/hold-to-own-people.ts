import type { Sql } from '#database';
import { type Caller, outOfScope, Problem } from '#runtime';
import { circlesOf } from './own-circles.rules.js';

/**
 * Holds a caller to the people of their circles.
 *
 * @throws Problem `out_of_scope` to a convener for everybody else, whether they exist or not.
 */
export async function holdToOwnPeople(sql: Pick<Sql, 'query'>, caller: Caller, contactId: string): Promise<void> {
  const own = circlesOf(caller);
  if (own === null) return;
  const found = await sql.query(
    'SELECT 1 AS found FROM contact_circles WHERE contact_id = $1 AND circle_id = ANY($2) LIMIT 1',
    [contactId, own],
  );
  if (found.length === 0) throw new Problem(outOfScope);
}
