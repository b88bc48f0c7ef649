import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import type { Language } from '#words';
import { PersonalFields } from '../sealing/personal-fields.js';
import { importRejectsGone } from './imports.errors.js';
import { type RejectedRows, writeRejected } from './rejected-file.rules.js';

/** More is a file that does not fit, and whose mapping wants a look, not its rows. */
const mostParts = 2_000;
const mostRows = 50_000;

const selectParts = `
  SELECT id, body FROM import_rejects WHERE import_id = $1 ORDER BY first_line LIMIT ${String(mostParts)}`;

/** Hands the refused rows of an import to a chair, who corrects them and imports them again. */
@Injectable()
export class OpenRejected {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * The file as text. That it was handed out is written down first.
   *
   * @throws Problem `not_found`, `import_rejects_gone`.
   */
  run(importId: string, language: Language, caller: Caller): Promise<string> {
    return this.database.transaction(async (sql) => {
      const known = await sql.query('SELECT id FROM imports WHERE id = $1', [importId]);
      if (known.length === 0) throw new Problem(notFound);
      const parts = await sql.query<{ id: string; body: Buffer }>(selectParts, [importId]);
      if (parts.length === 0) throw new Problem(importRejectsGone);
      const opened = parts.map(
        ({ id, body }) => JSON.parse(this.fields.open('importRejects', id, body)) as RejectedRows,
      );
      const rows = opened.flatMap((part) => part.rows).slice(0, mostRows);
      const deed = {
        deed: 'import.rejected-read',
        subject: `import:${importId}`,
        details: { rows: rows.length },
      } as const;
      await audit(sql, caller, { ...deed, at: this.clock.now() });
      return writeRejected({ header: opened[0]?.header ?? [], rows }, language);
    });
  }
}
