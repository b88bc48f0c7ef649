import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound, Problem } from '#runtime';
import type { SourceFile } from '../reading/raw-row.js';
import { PersonalFields } from '../sealing/personal-fields.js';

/** The bytes of a file that is kept in sealed parts, opened one part after another and as often as they are wanted. */
@Injectable()
export class FileBytes {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** Its parts throw `not_found` when somebody deletes the file meanwhile. */
  of(importId: string, kind: SourceFile['kind']): SourceFile {
    return { kind, parts: () => this.parts(importId) };
  }

  private async *parts(importId: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const [part] = await this.database.query<{ id: string; body: Buffer }>(
        'SELECT id, body FROM import_parts WHERE import_id = $1 AND position = $2',
        [importId, position],
      );
      if (part) yield this.fields.openBytes('importPart', part.id, part.body);
      // Somebody deleted the file meanwhile; an empty one is none that could have been started.
      else if (position === 0) throw new Problem(notFound);
      else return;
    }
  }
}
