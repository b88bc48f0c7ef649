import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { paceOf, rowsDone } from './pace.rules.js';
import type { ImportDetailReply, ImportReply, listImports, readImport } from './imports.routes.js';

interface ImportRow extends Omit<ImportReply, 'startedAt' | 'finishedAt' | 'rowsPerSecond' | 'secondsLeft'> {
  readonly sealedFileName: Buffer | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly runningSince: Date | null;
  readonly doneBefore: number;
}

/** Rows that an answer has at most; of a longer file those that were refused are a file of their own. */
const mostRowsShown = 20_000;

const selectImports = `
  SELECT i.id, i.file_name AS "fileName", i.sealed_file_name AS "sealedFileName", i.circle_id AS "circleId",
         i.attestation_id IS NOT NULL AS attested, i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.total,
         json_build_object('imported', i.imported, 'updated', i.updated, 'unchanged', i.unchanged,
                           'refused', i.refused) AS counts,
         i.state, i.kind, i.bytes, i.running_since AS "runningSince", i.done_before AS "doneBefore",
         CASE WHEN i.refusal IS NOT NULL
              THEN json_build_object('code', i.refusal, 'detail', i.refusal_detail) END AS refusal,
         coalesce((SELECT min(p.position) + 1 FROM import_parts p
                    WHERE p.import_id = i.id
                      AND NOT EXISTS (SELECT FROM import_parts n WHERE n.import_id = i.id AND n.position = p.position + 1)
                      AND EXISTS (SELECT FROM import_parts f WHERE f.import_id = i.id AND f.position = 0)), 0)
           AS "receivedParts"
    FROM imports i`;

/** What became of the files that were imported. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Without its rows.
   *
   * @throws Problem `not_found`.
   */
  async one(importId: string): Promise<ImportReply> {
    const [found] = await this.database.query<ImportRow>(`${selectImports} WHERE i.id = $1`, [importId]);
    if (!found) throw new Problem(notFound);
    return this.toReply(found);
  }

  /** @throws Problem `not_found`. */
  async run(
    importId: string,
    { rows: which, after }: RouteInput<typeof readImport>['query'] = { rows: 'all', after: 0 },
  ): Promise<ImportDetailReply> {
    const found = await this.one(importId);
    const rows = await this.database.query<ImportDetailReply['rows'][number]>(
      `SELECT line, outcome, remarks, contact_id AS "contactId" FROM import_rows
        WHERE import_id = $1 AND line > $4 AND ($2 = 'all' OR $2 = 'remarked' AND (outcome = 'refused' OR remarks <> '{}'))
        ORDER BY line LIMIT $3`,
      [importId, which, mostRowsShown, after],
    );
    return { ...found, rows };
  }

  /** Imports, latest first, without their rows. */
  async list({ cursor, limit }: RouteInput<typeof listImports>['query']): Promise<RouteReply<typeof listImports>> {
    const found = await this.database.query<ImportRow>(
      `${selectImports} WHERE $1::uuid IS NULL OR i.id < $1 ORDER BY i.id DESC LIMIT $2`,
      [cursor ?? null, limit + 1],
    );
    const page = pageFrom(found, limit);
    return { items: page.items.map((one) => this.toReply(one)), nextCursor: page.nextCursor };
  }

  private toReply({ sealedFileName, runningSince, doneBefore, ...found }: ImportRow): ImportReply {
    const pace = { since: found.state === 'running' ? runningSince : null, doneBefore };
    return {
      ...found,
      ...paceOf({ ...pace, total: found.total, done: rowsDone(found.counts) }, this.clock.now()),
      fileName: this.fields.openOr('fileName', found.id, sealedFileName, found.fileName),
      startedAt: found.startedAt.toISOString(),
      finishedAt: found.finishedAt?.toISOString() ?? null,
    };
  }
}
