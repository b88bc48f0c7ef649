import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { type Caller, Clock, type RouteInput } from '#runtime';
import { once } from '#service';
import { ImportWorker } from './import-worker.js';
import { importMembers } from './imports.routes.js';
import { readMembershipFile } from './read-membership-file.js';
import { RecordWholeFile } from './record-whole-file.js';

/** Whoever waits hears by then how far it is. */
const longestWaitMs = 120_000;

/**
 * A chair imports a membership file that comes as a whole. It is kept sealed until its last row is taken in. An import
 * that was cut short goes on when the same file comes again with the same answers.
 */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly recordWholeFile: RecordWholeFile,
    private readonly worker: ImportWorker,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the import, when it is finished or, if so asked, at once.
   *
   * @throws Problem for a file that cannot be read, an unknown circle, or a consent that lies in the future.
   */
  async run(input: RouteInput<typeof importMembers>, caller: Caller): Promise<string> {
    const { csv, circleId, wait } = input.body;
    const rows = await readMembershipFile(csv, { circleId, language: spokenBy(input.headers) });
    const importId = await this.begin(input, caller, rows.length);
    if (wait) await this.worker.settled(importId, longestWaitMs);
    return importId;
  }

  private begin(input: RouteInput<typeof importMembers>, caller: Caller, total: number): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      tx.afterCommit(() => this.worker.wake());
      return once(tx, { route: importMembers, caller, headers: input.headers, at }, () =>
        this.recordWholeFile.run(tx, input.body, caller, total),
      );
    });
  }
}

function spokenBy(headers: RouteInput<typeof importMembers>['headers']): 'en' | 'es' {
  return headers['accept-language']?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
