import type { Sql } from '#database';
import type { MergeBody } from './merge.shapes.js';

/** A merge that stands. */
interface Standing {
  readonly id: string;
  readonly place: number;
  readonly keptId: string;
  readonly goneId: string;
}

const selectLater = `
  SELECT id, place::float8 AS place, kept_contact_id AS "keptId", gone_contact_id AS "goneId" FROM contact_merges
   WHERE place > $1 AND undone_at IS NULL ORDER BY place DESC`;

/** The merges that stand and are later than a place, latest first. */
export function standingAfter(sql: Pick<Sql, 'query'>, place: number): Promise<Standing[]> {
  return sql.query<Standing>(selectLater, [place]);
}

/**
 * Those of later merges that one's undoing has to wait for: they took over somebody of whom it speaks, be it one of the
 * two or somebody whom one of the two brought or keeps in touch with.
 */
export function builtOn(
  merge: Standing & { readonly body: MergeBody },
  later: readonly Standing[],
): readonly Standing[] {
  const { gone, fields, moved, dropped } = merge.body;
  const spokenOf = new Set(
    JSON.stringify([gone, fields, moved, dropped]).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g),
  );
  for (const id of [merge.keptId, merge.goneId]) spokenOf.add(id);
  return later.filter(
    ({ place, keptId, goneId }) => place > merge.place && (spokenOf.has(keptId) || spokenOf.has(goneId)),
  );
}
