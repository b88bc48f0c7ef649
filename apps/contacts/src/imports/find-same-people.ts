import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem } from '#runtime';
import { type DoneLines, ReadDoneLines } from './done-lines.js';
import { type ClaimedImport, ImportClaims } from './import-claims.js';
import { mostFileRows } from './import-files.routes.js';
import { fileTooLong } from './imports.errors.js';
import { PersonMarks, type RowGroups } from './person-marks.js';
import { ReadFileRows } from './read-file-rows.js';
import { marksOf } from './same-person.rules.js';

/** The lease is renewed each time that so many rows are read. */
const rowsPerRenewal = 20_000;

/** What a look through a whole file tells before any of its rows is taken in. */
export interface FileOverview {
  readonly groups: RowGroups;
  readonly done: DoneLines;
}

/**
 * Looks through a file for rows that may be of one person: they are to be taken in together, however far apart they
 * stand. That every row can be read shows at the same time, before anybody is taken in.
 */
@Injectable()
export class FindSamePeople {
  constructor(
    private readonly database: Database,
    private readonly claims: ImportClaims,
    private readonly readDoneLines: ReadDoneLines,
    private readonly readRows: ReadFileRows,
  ) {}

  /**
   * @returns null when the import is not this replica's any more, or was stopped.
   * @throws Problem for a file that cannot be read.
   */
  async run(claimed: ClaimedImport, stop: AbortSignal): Promise<FileOverview | null> {
    const done = await this.readDoneLines.run(claimed.id);
    const marks = new PersonMarks();
    let renewal = rowsPerRenewal;
    for await (const { rows } of this.readRows.run(claimed)) {
      for (const { line, draft } of rows) marks.add(draft === null || done.has(line) ? [] : marksOf(draft));
      if (marks.size > mostFileRows) throw new Problem(fileTooLong);
      if (stop.aborted) return null;
      if (marks.size < renewal) continue;
      renewal += rowsPerRenewal;
      if (!(await this.claims.renew(claimed.id))) return null;
    }
    await this.database.query('UPDATE imports SET total = $2 WHERE id = $1', [claimed.id, marks.size]);
    return { groups: marks.groups(), done };
  }
}
