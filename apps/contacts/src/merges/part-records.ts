import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { notFound, Problem } from '#runtime';
import { DeriveZones } from '../profiles/derive-zones.js';
import { readDoors, takeConsentApart } from './consent-of-both.js';
import { fieldsBack } from './merge.rules.js';
import type { MergeBody } from './merge.shapes.js';
import { type Both, MoveBelongings } from './move-belongings.js';
import { lockedRows, putPersonBack, writeColumns } from './own-rows.js';
import { PlainRows } from './plain-rows.js';

const selectListedSince = `
  SELECT 1 AS found FROM import_rows r JOIN imports i ON i.id = r.import_id
   WHERE r.contact_id = $1 AND (i.finished_at IS NULL OR i.finished_at >= $2) LIMIT 1`;

/**
 * Makes two records again of one. Whatever is still as the merge left it becomes as it was before; what was changed or
 * came since then stays with the one who stayed.
 */
@Injectable()
export class PartRecords {
  constructor(
    private readonly plain: PlainRows,
    private readonly moveBelongings: MoveBelongings,
    private readonly deriveZones: DeriveZones,
  ) {}

  /** @throws Problem `not_found` when the one who stayed is not here. */
  async run(sql: Sql, both: Both, { body, mergedAt }: { body: MergeBody; mergedAt: Date }, at: Date): Promise<void> {
    const { keptId, goneId } = both;
    const row = (await lockedRows(sql, [keptId])).get(keptId);
    if (!row) throw new Problem(notFound);
    const doors = await readDoors(sql, keptId);
    // What was told of them when they went had one version more.
    const gone = { ...body.gone, version: Number(body.gone.version) + 1 };
    await putPersonBack(sql, this.plain.sealPerson(gone, goneId));
    const back = fieldsBack(this.plain.openPerson(row), body.fields);
    await writeColumns(sql, keptId, this.plain.sealPerson(back, keptId));
    await sql.query('DELETE FROM contact_emails WHERE id = $1 AND contact_id = $2', [body.addedEmailId, keptId]);
    await this.moveBelongings.back(sql, both, body);
    const listedSince = (await sql.query(selectListedSince, [keptId, mergedAt])).length > 0;
    await takeConsentApart(sql, both, { body, doors, listedSince }, at);
    if (!('time_zones' in back)) await this.deriveZones.run(sql, keptId);
  }
}
