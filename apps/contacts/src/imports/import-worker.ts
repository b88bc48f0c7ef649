import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { Logger, Problem } from '#runtime';
import { EndImport } from './end-import.js';
import { type ClaimedImport, ImportClaims, type Lane } from './import-claims.js';
import { TakeInFile } from './take-in-file.js';

/** How often a replica looks for imports of others, and of those that are gone: one query on a small index. */
const lookEveryMs = 1_000;

const lookAgainMs = 50;

/** Takes in what was started, in the background of every replica: a long list, and beside it one short one at a time. */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly works = new Map<Lane, Promise<void>>();
  private readonly closing = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly claims: ImportClaims,
    private readonly takeInFile: TakeInFile,
    private readonly endImport: EndImport,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), lookEveryMs);
    this.timer.unref();
  }

  /** The rows at hand are finished; any replica goes on with the rest. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    clearInterval(this.timer);
    await Promise.all(this.works.values());
  }

  /** Looks for imports to go on with, unless each lane has one. */
  wake(): void {
    for (const lane of ['short', 'long'] as const) {
      if (this.closing.signal.aborted || this.works.has(lane)) continue;
      this.works.set(
        lane,
        this.takeInAll(lane).finally(() => this.works.delete(lane)),
      );
    }
  }

  /** Resolves when the import does not run any more, or nobody should wait for it any longer. */
  async settled(importId: string, withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    while (performance.now() < until && !this.closing.signal.aborted) {
      const [found] = await this.database.query<{ state: string }>('SELECT state FROM imports WHERE id = $1', [
        importId,
      ]);
      if (found?.state !== 'running') return;
      this.wake();
      await Promise.race([this.works.get('short'), pause(lookAgainMs)]);
    }
  }

  private async takeInAll(lane: Lane): Promise<void> {
    try {
      for (let next = await this.claims.next(lane); next !== null; next = await this.claims.next(lane)) {
        await this.takeIn(next);
        if (this.closing.signal.aborted) return;
      }
    } catch (error) {
      this.logger.warn({ error }, 'imports could not be looked for, trying again');
    }
  }

  private async takeIn(claimed: ClaimedImport): Promise<void> {
    try {
      await this.takeInFile.run(claimed, this.closing.signal);
      await this.claims.release(claimed.id);
    } catch (error) {
      if (error instanceof Problem) return this.endImport.fail(claimed.id, error);
      this.logger.error({ error, importId: claimed.id }, 'an import was cut short and is tried again');
      await this.claims.giveBack(claimed.id);
    }
  }
}
