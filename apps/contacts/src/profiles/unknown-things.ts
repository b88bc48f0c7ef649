import type { Sql } from '#database';
import type { Unreadable } from './edit.rules.js';
import type { EditPersonBody } from './profile.shapes.js';

const selectKnown = `
  SELECT (SELECT count(*)::int FROM circles WHERE id = ANY ($1)) AS circles,
         (SELECT count(*)::int FROM workplaces WHERE id = ANY ($2)) AS workplaces,
         ($3::uuid IS NULL OR EXISTS (SELECT FROM union_locals WHERE id = $3))
           AND ($4::uuid IS NULL OR EXISTS (SELECT FROM bargaining_units WHERE id = $4 AND union_local_id = $3)) AS union,
         ($5::uuid IS NULL OR EXISTS (SELECT FROM contacts WHERE id = $5 AND id <> $6)) AS through`;

/** What an edit names and is not there, as problems of its fields. */
export async function unknownThings(sql: Sql, contactId: string, body: EditPersonBody): Promise<Unreadable[]> {
  const circleIds = [...new Set(body.circleIds)];
  const workplaceIds = [...new Set(body.workplaces?.map(({ id }) => id))];
  const [known] = await sql.query<{ circles: number; workplaces: number; union: boolean; through: boolean }>(
    selectKnown,
    [
      ...[circleIds, workplaceIds, body.union?.localId ?? null, body.union?.unitId ?? null],
      ...[body.cameThroughId ?? null, contactId],
    ],
  );
  const checks = [
    { path: 'circleIds', holds: known?.circles === circleIds.length, message: 'No such circle.' },
    { path: 'workplaces', holds: known?.workplaces === workplaceIds.length, message: 'No such workplace.' },
    { path: 'union', holds: known?.union, message: 'No such union local, or no such unit of it.' },
    { path: 'cameThroughId', holds: known?.through, message: 'Nobody else is there with this id.' },
  ];
  return checks.filter(({ holds }) => !holds).map(({ path, message }) => ({ path: `body.${path}`, message }));
}
