import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound, Problem } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ClaimedImport } from './import-claims.js';
import { type FileRows, readMembershipRows } from './read-membership-file.js';

/** Reads the rows of a file that is kept in sealed parts, some at a time and as often as they are wanted. */
@Injectable()
export class ReadFileRows {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /**
   * Every row in the order of the file.
   *
   * @throws Problem for a file that cannot be read.
   */
  run({ id, circleId, language }: ClaimedImport): AsyncGenerator<FileRows> {
    return readMembershipRows(Readable.from(this.bytesOf(id)), { circleId, language });
  }

  private async *bytesOf(importId: string): AsyncGenerator<Buffer> {
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
