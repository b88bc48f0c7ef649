import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { newId, notFound, Problem } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { importPartUnfit, importStateUnfit } from './imports.errors.js';
import { bytesOfPart } from './parts.rules.js';

/** Keeps one part of a file, sealed. A part that was kept before changes nothing, whoever was not answered. */
@Injectable()
export class KeepPart {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_found`, `import_state_unfit`, `import_part_unfit`. */
  run(importId: string, position: number, bytes: Buffer): Promise<void> {
    return this.database.transaction(async (sql) => {
      // Parts may come side by side, but none beside the start.
      const [found] = await sql.query<{ state: string; bytes: number }>(
        'SELECT state, bytes FROM imports WHERE id = $1 FOR SHARE',
        [importId],
      );
      if (!found) throw new Problem(notFound);
      if (found.state !== 'receiving') throw new Problem(importStateUnfit, { detail: found.state });
      if (bytes.length !== bytesOfPart(found.bytes, position)) throw new Problem(importPartUnfit);
      await this.keep(sql, importId, position, bytes);
    });
  }

  /** Also of a file that came as a whole. */
  async keep(sql: Sql, importId: string, position: number, bytes: Buffer): Promise<void> {
    const id = newId();
    const digest = this.fields.fileIndex(bytes);
    await sql.query('DELETE FROM import_parts WHERE import_id = $1 AND position = $2 AND digest <> $3', [
      importId,
      position,
      digest,
    ]);
    await sql.query(
      `INSERT INTO import_parts (id, import_id, position, digest, body) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (import_id, position) DO NOTHING`,
      [id, importId, position, digest, this.fields.seal('importPart', id, bytes)],
    );
  }
}
