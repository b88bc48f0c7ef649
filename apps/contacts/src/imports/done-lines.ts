import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** Lines that are read at once. */
const linesPerRead = 20_000;

/** The lines of a file that have a report, one bit each. */
export class DoneLines {
  private bits = new Uint8Array(1 << 12);

  add(line: number): void {
    const at = line >> 3;
    while (at >= this.bits.length) {
      const larger = new Uint8Array(this.bits.length * 2);
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (line & 7));
  }

  has(line: number): boolean {
    return ((this.bits[line >> 3] ?? 0) & (1 << (line & 7))) !== 0;
  }
}

/** Finds out which rows of an import were taken in, by whichever process. */
@Injectable()
export class ReadDoneLines {
  constructor(private readonly database: Database) {}

  async run(importId: string): Promise<DoneLines> {
    const done = new DoneLines();
    for (let after = 0; ;) {
      const rows = await this.database.query<{ line: number }>(
        'SELECT line FROM import_rows WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3',
        [importId, after, linesPerRead],
      );
      for (const { line } of rows) done.add(line);
      const last = rows.at(-1);
      if (!last) return done;
      after = last.line;
    }
  }
}
