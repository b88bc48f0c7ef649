import type { Tx } from '#messaging';
import { knownTimeZone } from '#contracts';
import { Problem } from '#runtime';
import { readPostalCode } from '../people/postal-code.rules.js';
import { workplaceUnreadable, workplaceUnionUnknown } from './workplaces.errors.js';

/** What a form says of a workplace; what is undefined is not said. */
export interface WorkplaceWords {
  readonly name?: string | undefined;
  readonly unionLocalId?: string | null | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly sector?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
}

/**
 * The words with their ZIP code read.
 *
 * @throws Problem `workplace_unreadable` for a time zone or ZIP code that there is none of.
 */
export function readWorkplace<T extends WorkplaceWords>(words: T): T {
  if (words.timeZone && !knownTimeZone.safeParse(words.timeZone).success) throw new Problem(workplaceUnreadable);
  if (!words.postalCode) return words;
  const postalCode = readPostalCode(words.postalCode);
  if (postalCode === null) throw new Problem(workplaceUnreadable);
  return { ...words, postalCode };
}

/**
 * Writes down which units of its local work at a workplace, and no others.
 *
 * @throws Problem `workplace_union_unknown` for a local or a unit of it that there is none of.
 */
export async function setUnits(
  tx: Tx,
  workplaceId: string,
  unionLocalId: string | null,
  unitIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(unitIds)];
  const found = await tx.query<{ id: string }>(
    'SELECT id FROM bargaining_units WHERE union_local_id = $1 AND id = ANY($2)',
    [unionLocalId, wanted],
  );
  if (found.length < wanted.length) throw new Problem(workplaceUnionUnknown);
  await tx.query('DELETE FROM workplace_units WHERE workplace_id = $1 AND bargaining_unit_id <> ALL($2)', [
    workplaceId,
    wanted,
  ]);
  await tx.query(
    `INSERT INTO workplace_units (workplace_id, bargaining_unit_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [workplaceId, wanted],
  );
}

/** @throws Problem `workplace_union_unknown`. */
export async function holdToKnownLocal(tx: Tx, unionLocalId: string | null): Promise<void> {
  if (unionLocalId === null) return;
  const found = await tx.query('SELECT 1 AS found FROM union_locals WHERE id = $1 FOR SHARE', [unionLocalId]);
  if (found.length === 0) throw new Problem(workplaceUnionUnknown);
}
