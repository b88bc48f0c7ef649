import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { Clock, type Problem } from '#runtime';

const service = { service: 'contacts' } as const;

/** Writes down that an import is over. */
@Injectable()
export class EndImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Its last row is taken in; the file has done its service. */
  finish(importId: string): Promise<void> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      const finished = await sql.query(
        `UPDATE imports SET state = 'done', finished_at = $2 WHERE id = $1 AND state = 'running' RETURNING id`,
        [importId, at],
      );
      if (finished.length === 0) return;
      await sql.query('DELETE FROM import_parts WHERE import_id = $1', [importId]);
      await audit(sql, service, { deed: 'import.finished', subject: `import:${importId}`, at });
    });
  }

  /** The file cannot be read, today or tomorrow. */
  fail(importId: string, { definition, more }: Problem): Promise<void> {
    return this.database.transaction(async (sql) => {
      const failed = await sql.query(
        `UPDATE imports SET state = 'failed', refusal = $2, refusal_detail = $3
          WHERE id = $1 AND state = 'running' RETURNING id`,
        [importId, definition.code, more.detail ?? null],
      );
      if (failed.length === 0) return;
      await sql.query('DELETE FROM import_parts WHERE import_id = $1', [importId]);
      const details = { because: definition.code };
      await audit(sql, service, {
        deed: 'import.failed',
        subject: `import:${importId}`,
        details,
        at: this.clock.now(),
      });
    });
  }

  /** Without statistics of many fresh rows, the next batch and the next audience scan whole tables again and again. */
  async learnStatistics(): Promise<void> {
    await this.database.query(
      'ANALYZE contacts, contact_phones, contact_circles, consent_entries, former_emails, import_rows',
    );
  }
}
