import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { Clock } from '#runtime';
import { AddExportPart, type PartsSoFar } from './add-export-part.js';
import { type ClaimedExport, ExportClaims } from './export-claims.js';
import { PutRowsInOrder } from './put-rows-in-order.js';

const keptForMs = 24 * 60 * 60_000;

/**
 * Makes the file of an export, one short step per transaction: whoever goes on after a process that died begins behind
 * the last part. The people and their order are put down first, so that everybody of that moment is in it once.
 */
@Injectable()
export class MakeExport {
  constructor(
    private readonly database: Database,
    private readonly claims: ExportClaims,
    private readonly putRowsInOrder: PutRowsInOrder,
    private readonly addPart: AddExportPart,
    private readonly clock: Clock,
  ) {}

  /** The next step; false when it was the last one, or the export is not this replica's to make any more. */
  run(exportId: string): Promise<boolean> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      const held = await this.claims.hold(sql, exportId);
      if (!held) return false;
      if (!held.isListed) await this.putRowsInOrder.run(sql, held, at);
      else {
        const end = await this.addPart.run(sql, held);
        if (end) await this.finish(sql, held, end, at);
        return end === null;
      }
      return true;
    });
  }

  private async finish(sql: Sql, { id }: ClaimedExport, { people, listed }: PartsSoFar, at: Date): Promise<void> {
    if (people !== listed) throw new Error(`An export has ${String(people)} rows for ${String(listed)} people.`);
    await sql.query(
      `UPDATE exports SET state = 'ready', people = $2, ready_at = $3, expires_at = coalesce(expires_at, $4),
              worker = NULL, leased_until = NULL WHERE id = $1`,
      [id, people, at, new Date(at.getTime() + keptForMs)],
    );
    await audit(
      sql,
      { service: 'contacts' },
      { deed: 'export.made', subject: `export:${id}`, details: { people }, at },
    );
  }
}
