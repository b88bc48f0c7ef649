import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { suppressionHash } from '#database';
import { Logger, Secrets, Settings } from '#runtime';
import { LineFile } from '#service';
import { type Act, lineOf, newestActs, readAct } from './journal.rules.js';

/** What somebody did to an address of theirs, known here by its index. */
export interface NotedAct extends Omit<Act, 'hash'> {
  readonly addressIndex: string;
}

/**
 * The journal of opt-outs: a file outside the database and its backups, to which every opt-out and every START is
 * appended. A database that is set back to an older backup gets back from it what people said since. It holds hashes
 * under a key of their own, which tell nobody who they stand for.
 */
@Injectable()
export class OptOutJournal implements OnApplicationShutdown {
  private readonly file: LineFile;

  constructor(
    settings: Settings,
    private readonly secrets: Secrets,
    private readonly logger: Logger,
  ) {
    // A STOP is in force without the journal, so nobody waits for a broken disk.
    this.file = new LineFile(join(settings.values.dataDir, 'opt-outs.journal'), (error, rows) => {
      logger.error({ error, rows }, 'opt-outs could not be written to their journal');
    });
  }

  hashOf(addressIndex: string): string {
    return suppressionHash(this.secrets.suppressionKey, addressIndex);
  }

  /** Writes acts down soon, many at once; call it when they are committed. */
  note(acts: readonly NotedAct[]): void {
    this.file.add(acts.map(({ addressIndex, ...act }) => lineOf({ hash: this.hashOf(addressIndex), ...act })));
  }

  /** Resolves when all that was noted so far would survive a power cut, or a broken disk that refused it was logged. */
  written(): Promise<void> {
    return this.file.written();
  }

  /** The newest act of each address. What a crash left half-written is passed over, and said. */
  async read(): Promise<Map<string, Act>> {
    const acts: Act[] = [];
    let unreadable = 0;
    for await (const line of this.file.read()) {
      const act = readAct(line);
      if (act) acts.push(act);
      else unreadable += 1;
    }
    if (unreadable > 0) {
      this.logger.warn({ count: unreadable }, 'the journal of opt-outs has lines that a crash cut off');
    }
    return newestActs(acts);
  }

  onApplicationShutdown(): Promise<void> {
    return this.file.close();
  }
}
