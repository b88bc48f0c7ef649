import { Injectable } from '@nestjs/common';
import { Database, sqlOn } from '#database';
import { Clock, Logger } from '#runtime';
import { MessagingOptions } from '../messaging-options.js';
import { pruneInbox } from './inbox.js';

/**
 * How long the inbox remembers. Kafka keeps records for seven days unless told otherwise, so nothing that could still
 * arrive a second time is forgotten.
 */
const rememberMs = 30 * 24 * 60 * 60 * 1_000;

const pruneEveryMs = 60 * 60 * 1_000;

/** Rows deleted in one statement, so that no lock is held for long. */
const pruneAtOnce = 5_000;

/** Forgets the ids of events that were handled long ago. */
@Injectable()
export class InboxPruner {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.prune().catch((error: unknown) =>
        this.logger.warn({ error }, 'the inbox was not pruned, trying again later'),
      );
    }, pruneEveryMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Forgets what is older than thirty days, a bounded number of rows at a time; answers how many rows went. */
  async prune(): Promise<number> {
    const sql = sqlOn(this.database.dataSource.manager);
    const before = new Date(this.clock.nowMs() - rememberMs);
    let total = 0;
    for (let gone = pruneAtOnce; gone === pruneAtOnce; total += gone) {
      gone = await pruneInbox(sql, this.options.service, before, pruneAtOnce);
    }
    return total;
  }
}
