import type { RouteReply } from '#runtime';
import type { addWorkplace } from './workplaces.routes.js';

type Workplace = RouteReply<typeof addWorkplace>;

/** A workplace as a statement reads it. */
export interface WorkplaceRow extends Omit<Workplace, 'createdAt'> {
  readonly createdAt: Date;
}

/** Selects workplaces `w` as rows. */
export const selectWorkplaces = `
  SELECT w.id, w.version, w.name, w.sector, w.postal_code AS "postalCode", w.time_zone AS "timeZone",
         CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'name', l.name) END AS "unionLocal",
         coalesce((SELECT json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name)
                     FROM workplace_units u JOIN bargaining_units b ON b.id = u.bargaining_unit_id
                    WHERE u.workplace_id = w.id), '[]') AS units,
         (SELECT count(*) FROM contact_workplaces m WHERE m.workplace_id = w.id) AS people,
         w.created_at AS "createdAt"
    FROM workplaces w LEFT JOIN union_locals l ON l.id = w.union_local_id`;

/** A workplace as the API tells it. */
export function workplaceFrom(row: WorkplaceRow): Workplace {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
