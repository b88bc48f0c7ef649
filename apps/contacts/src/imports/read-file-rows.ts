import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { FileBytes } from './file-bytes.js';
import type { ClaimedImport } from './import-claims.js';
import { NamesOfFiles } from './names-of-files.js';
import { type FileRows, readRows } from './read-membership-file.js';

/** Reads the rows of a file that is kept in sealed parts, some at a time and as often as they are wanted. */
@Injectable()
export class ReadFileRows {
  constructor(
    private readonly database: Database,
    private readonly bytes: FileBytes,
    private readonly names: NamesOfFiles,
  ) {}

  /**
   * Every row in the order of the file.
   *
   * @throws Problem for a file that cannot be read.
   */
  async *run({ id, kind, mapping, circleId, language }: ClaimedImport): AsyncGenerator<FileRows> {
    const names = await this.names.known(this.database);
    yield* readRows(this.bytes.of(id, kind), { mapping, names, circleId, language });
  }
}
