import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Logger } from '#runtime';
import type { FileRow } from './read-membership-file.js';
import { TakeInRows, type TakeInOptions } from './take-in-rows.js';

/** The imports that run in this process, each once, whoever waits for it. */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private readonly works = new Map<string, Promise<void>>();

  constructor(
    private readonly takeInRows: TakeInRows,
    private readonly logger: Logger,
  ) {}

  /** Resolves when every row is in, or when the process is about to stop; rejects when something went wrong. */
  start(importId: string, rows: readonly FileRow[], options: TakeInOptions): Promise<void> {
    const running = this.works.get(importId);
    if (running) return running;
    const work = this.takeInRows.run(importId, rows, options, this.closing.signal).finally(() => {
      this.works.delete(importId);
    });
    this.works.set(importId, work);
    // Perhaps nobody waits; then this line and the unfinished import are all that tells of it.
    work.catch((error: unknown) => {
      this.logger.error({ error, importId }, 'an import was cut short; sending the file again goes on with it');
    });
    return work;
  }

  /** Finishes the batches at hand and no more: the rest goes on when the file comes again. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await Promise.allSettled(this.works.values());
  }
}
