import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { FileBytes } from './file-bytes.js';
import type { ClaimedImport } from './import-claims.js';
import { FindThrough, type FoundThrough } from './find-through.js';
import { NamesOfFiles } from './names-of-files.js';
import { type FileRows, readRows } from './read-membership-file.js';

/** Reads the rows of a file that is kept in sealed parts, some at a time and as often as they are wanted. */
@Injectable()
export class ReadFileRows {
  private readonly through = new WeakMap<ClaimedImport, FoundThrough>();

  constructor(
    private readonly database: Database,
    private readonly bytes: FileBytes,
    private readonly names: NamesOfFiles,
    private readonly findThrough: FindThrough,
  ) {}

  /**
   * Every row in the order of the file.
   *
   * @throws Problem for a file that cannot be read.
   */
  async *run(claimed: ClaimedImport): AsyncGenerator<FileRows> {
    const { id, kind, mapping, circleId, language } = claimed;
    const names = await this.names.known(this.database);
    const found = this.foundFor(claimed);
    for await (const { header, rows } of readRows(this.bytes.of(id, kind), { mapping, names, circleId, language })) {
      yield { header, rows: await this.findThrough.run(rows, found) };
    }
  }

  /** The same for each time that a file is read: whoever it brings itself is known only to the next file. */
  private foundFor(claimed: ClaimedImport): FoundThrough {
    const found = this.through.get(claimed) ?? new Map<string, string | null>();
    this.through.set(claimed, found);
    return found;
  }
}
