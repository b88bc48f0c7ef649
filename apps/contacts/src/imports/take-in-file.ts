import { Injectable } from '@nestjs/common';
import { Crashpoints } from '#runtime';
import { EndImport } from './end-import.js';
import { FindSamePeople } from './find-same-people.js';
import type { ClaimedImport } from './import-claims.js';
import { ReadFileRows } from './read-file-rows.js';
import { type RowBatch, RowsInGroups } from './rows-in-groups.js';
import { TakeInBatch } from './take-in-batch.js';

/** Rows of one transaction: enough to be fast, few enough not to hold up a walk-in for long. */
const rowsPerBatch = 500;

/** After so many batches statistics are gathered for the first time, and again when there are ten times as many. */
const batchesToLearnFrom = 10;

/**
 * Takes a file in, batch by batch, each in one transaction with what became of its rows. Rows that were reported are
 * done, whichever process did them, so a process that is killed costs the batch it was in and no more. The file is read
 * twice, once to see which rows belong together and once to take them in, because it may not fit into memory.
 */
@Injectable()
export class TakeInFile {
  constructor(
    private readonly findSamePeople: FindSamePeople,
    private readonly readRows: ReadFileRows,
    private readonly takeInBatch: TakeInBatch,
    private readonly endImport: EndImport,
    private readonly crashpoints: Crashpoints,
  ) {}

  /**
   * @param stop lets the batch at hand finish and begins no other.
   * @throws Problem for a file that cannot be read.
   */
  async run(claimed: ClaimedImport, stop: AbortSignal): Promise<void> {
    for (let isWhole = false; !isWhole;) {
      const overview = await this.findSamePeople.run(claimed, stop);
      if (!overview) return;
      const { groups, done } = overview;
      const rows = new RowsInGroups(groups, done, rowsPerBatch);
      if (!(await this.takeInAll(claimed, this.batches(claimed, rows), stop))) return;
      isWhole = !rows.isIncomplete;
    }
    await this.endImport.finish(claimed.id);
  }

  private async *batches(claimed: ClaimedImport, groups: RowsInGroups): AsyncGenerator<RowBatch> {
    for await (const { header, rows } of this.readRows.run(claimed)) {
      groups.header = header;
      for (const row of rows) {
        const batch = groups.add(row);
        if (batch) yield batch;
      }
    }
    const rest = groups.rest();
    if (rest) yield rest;
  }

  /** The next batch is read and made ready while the one before it is written. */
  private async takeInAll(
    claimed: ClaimedImport,
    batches: AsyncGenerator<RowBatch>,
    stop: AbortSignal,
  ): Promise<boolean> {
    let written = Promise.resolve(true);
    let count = 0;
    for await (const batch of batches) {
      const prepared = this.takeInBatch.prepare(batch);
      if (!(await written) || stop.aborted) return false;
      const place = count++;
      written = this.takeInBatch.run(claimed, prepared, () => {
        if (place > 0) this.crashpoints.reach('mid-import');
      });
      // Whoever waits for it next hears of the failure; until then it is nobody's.
      written.catch(() => undefined);
      if (isTimeToLearn(count)) await written.then(() => this.endImport.learnStatistics());
    }
    if (count > 1) await written.then(() => this.endImport.learnStatistics());
    return written;
  }
}

function isTimeToLearn(batches: number): boolean {
  for (let at = batchesToLearnFrom; at <= batches; at *= 10) if (at === batches) return true;
  return false;
}
