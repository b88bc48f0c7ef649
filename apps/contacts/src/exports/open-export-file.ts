import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { type Caller, Clock, notAllowed, notFound, outOfScope, Problem, type Role, type RouteReply } from '#runtime';
import { holdToOwnCircles } from '../circles/own-circles.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { exportFileName, exportFormats } from './export-formats.js';
import { exportExpired, exportNotReady } from './exports.errors.js';
import type { ExportReply, openExportFile } from './exports.routes.js';

interface FileRow {
  readonly askedBy: string;
  readonly format: ExportReply['format'];
  readonly circleId: string | null;
  readonly state: string;
  readonly people: number | null;
  readonly expiresAt: Date | null;
}

/** Who may have a list of people at all: somebody may have had another role when they asked. */
const readers: ReadonlySet<Role> = new Set<Role>(['chair', 'convener']);

/** Hands the file of an export to whoever asked for it, part by part. */
@Injectable()
export class OpenExportFile {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the file: that it was downloaded is written down first.
   *
   * @throws Problem `not_found`, `out_of_scope`, `not_allowed`, `export_not_ready`, `export_expired`.
   */
  run(exportId: string, caller: Caller): Promise<RouteReply<typeof openExportFile>> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      const { askedBy, people, format } = await this.readyFile(sql, exportId, caller);
      const parts = await sql.query<{ id: string }>(
        'SELECT id FROM export_parts WHERE export_id = $1 ORDER BY position',
        [exportId],
      );
      await sql.query('UPDATE exports SET downloaded_at = $2 WHERE id = $1', [exportId, at]);
      const deed = { deed: 'export.downloaded', subject: `export:${exportId}`, details: { people }, at } as const;
      await audit(sql, caller, deed);
      const { mediaType, tail } = exportFormats[format];
      const fileName = exportFileName({ exportId, askedBy }, format);
      return { fileName, mediaType, parts: parts.map(({ id }) => id), tail };
    });
  }

  /**
   * One part of the file.
   *
   * @throws Problem as {@link run}; `not_found` also for a part of a file that was made anew meanwhile.
   */
  async part(exportId: string, partId: string, caller: Caller): Promise<string> {
    await this.readyFile(this.database, exportId, caller);
    const [part] = await this.database.query<{ body: Buffer }>(
      'SELECT body FROM export_parts WHERE id = $2 AND export_id = $1',
      [exportId, partId],
    );
    if (!part) throw new Problem(notFound);
    return this.fields.open('exportPart', partId, part.body);
  }

  private async readyFile(sql: Pick<Sql, 'query'>, exportId: string, caller: Caller): Promise<FileRow> {
    const { person } = caller;
    if (!person || !readers.has(person.role)) throw new Problem(notAllowed);
    const [file] = await sql.query<FileRow>(
      `SELECT asked_by AS "askedBy", format, circle_id AS "circleId", state, people, expires_at AS "expiresAt"
         FROM exports WHERE id = $1`,
      [exportId],
    );
    if (!file) throw new Problem(notFound);
    if (file.askedBy !== person.id) throw new Problem(outOfScope);
    holdToOwnCircles(caller, file.circleId === null ? [] : [file.circleId]);
    const isOver = file.state === 'ready' && file.expiresAt !== null && file.expiresAt <= this.clock.now();
    if (isOver || file.state === 'expired') throw new Problem(exportExpired);
    if (file.state !== 'ready') throw new Problem(exportNotReady);
    return file;
  }
}
