import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger, ServiceIdentity, Settings } from '#runtime';
import { LineFile } from '../journals/line-file.js';
import { type Erased, erasedIn, lineOfErased } from './erasure-journal.rules.js';

/**
 * The journal of erasures: a file outside the database and its backups, one for each service. It holds ids of people
 * who are gone, which lead to nobody any more; a database that is set back gets back from it whom to forget again.
 */
@Injectable()
export class ErasureJournal implements OnApplicationShutdown {
  private readonly file: LineFile;

  constructor(
    settings: Settings,
    { name }: ServiceIdentity,
    private readonly logger: Logger,
  ) {
    this.file = new LineFile(join(settings.values.dataDir, `${name}.erasures`), (error, rows) => {
      logger.error({ error, rows }, 'erasures could not be written to their journal');
    });
  }

  /** Writes them down soon; call it when they are committed. */
  note(erased: readonly Erased[]): void {
    this.file.add(erased.map(lineOfErased));
  }

  /** Resolves when all that was noted so far would survive a power cut, or a broken disk that refused it was logged. */
  written(): Promise<void> {
    return this.file.written();
  }

  /** Everybody who was erased, each once. What a crash left half-written is passed over, and said. */
  async read(): Promise<Erased[]> {
    const erased = new Map<string, Erased>();
    let unreadable = 0;
    for await (const line of this.file.read()) {
      const one = erasedIn(line);
      if (one) erased.set(one.contactId, one);
      else unreadable += 1;
    }
    if (unreadable > 0)
      this.logger.warn({ count: unreadable }, 'the journal of erasures has lines that a crash cut off');
    return [...erased.values()];
  }

  onApplicationShutdown(): Promise<void> {
    return this.file.close();
  }
}
