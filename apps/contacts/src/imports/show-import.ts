import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ImportDetailReply, ImportReply, listImports } from './imports.routes.js';

interface ImportRowCounts {
  readonly id: string;
  readonly fileName: string;
  readonly sealedFileName: Buffer | null;
  readonly circleId: string | null;
  readonly attested: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly total: number | null;
  readonly counts: ImportReply['counts'];
}

const selectImports = `
  SELECT i.id, i.file_name AS "fileName", i.sealed_file_name AS "sealedFileName", i.circle_id AS "circleId", i.attestation_id IS NOT NULL AS attested,
         i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.total,
         (SELECT json_build_object('imported', count(*) FILTER (WHERE outcome = 'imported'),
                                   'updated', count(*) FILTER (WHERE outcome = 'updated'),
                                   'unchanged', count(*) FILTER (WHERE outcome = 'unchanged'),
                                   'refused', count(*) FILTER (WHERE outcome = 'refused'))
            FROM import_rows r WHERE r.import_id = i.id) AS counts
    FROM imports i`;

/** What became of the files that were imported. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_found`. */
  async run(importId: string, which: 'all' | 'remarked' | 'none' = 'all'): Promise<ImportDetailReply> {
    const [found] = await this.database.query<ImportRowCounts>(`${selectImports} WHERE i.id = $1`, [importId]);
    if (!found) throw new Problem(notFound);
    const rows = await this.database.query<ImportDetailReply['rows'][number]>(
      `SELECT line, outcome, remarks, contact_id AS "contactId" FROM import_rows
        WHERE import_id = $1 AND ($2 = 'all' OR $2 = 'remarked' AND (outcome = 'refused' OR remarks <> '{}'))
        ORDER BY line`,
      [importId, which],
    );
    return { ...this.toReply(found), rows };
  }

  /** Imports, latest first, without their rows. */
  async list({ cursor, limit }: RouteInput<typeof listImports>['query']): Promise<RouteReply<typeof listImports>> {
    const found = await this.database.query<ImportRowCounts>(
      `${selectImports} WHERE $1::uuid IS NULL OR i.id < $1 ORDER BY i.id DESC LIMIT $2`,
      [cursor ?? null, limit + 1],
    );
    const page = pageFrom(found, limit);
    return { items: page.items.map((one) => this.toReply(one)), nextCursor: page.nextCursor };
  }

  private toReply({ sealedFileName, ...found }: ImportRowCounts): ImportReply {
    return {
      ...found,
      fileName: this.fields.openOr('fileName', found.id, sealedFileName, found.fileName),
      startedAt: found.startedAt.toISOString(),
      finishedAt: found.finishedAt?.toISOString() ?? null,
    };
  }
}
