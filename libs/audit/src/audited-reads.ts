import { Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, Logger } from '#runtime';
import { audit } from './audit.js';
import type { DeedName } from './deeds.js';

/** A look at personal data. */
export interface Read {
  readonly deed: DeedName;
  /** `noun:id`. */
  readonly subject: string;
  /** How many people's data was looked at; none is nothing to write down. */
  readonly people: number;
}

/** Looks of one caller at one thing that are not written down yet. */
interface Fold {
  readonly caller: Caller;
  readonly deed: DeedName;
  readonly subject: string;
  people: number;
  requests: number;
}

/** Lists that pages ask for every few seconds get an entry this often. */
const foldMs = 15 * 60_000;

/**
 * Writes down who looked at personal data: ids and counts. A first look is written before it is answered, so that
 * there is none without an entry; what the same caller asks for again and again, such as a list that a page keeps up
 * to date, becomes one entry with a count every quarter of an hour.
 */
@Injectable()
export class AuditedReads implements OnModuleDestroy, OnApplicationShutdown {
  private readonly folds = new Map<string, Fold>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** One look, one entry. */
  async note(caller: Caller, { deed, subject, people }: Read): Promise<void> {
    if (people > 0) await this.write({ caller, deed, subject, people, requests: 1 });
  }

  /** The same for what is looked at many times a minute, by pages or by the senders. */
  async fold(caller: Caller, read: Read): Promise<void> {
    if (read.people === 0) return;
    const key = `${caller.person?.id ?? caller.service} ${read.deed} ${read.subject}`;
    const open = this.folds.get(key);
    if (open) {
      open.people += read.people;
      open.requests += 1;
      return;
    }
    // Before anything is awaited: what is asked for meanwhile is counted.
    this.begin(key, { caller, deed: read.deed, subject: read.subject, people: 0, requests: 0 });
    try {
      await this.note(caller, read);
    } catch (error) {
      this.end(key);
      throw error;
    }
  }

  /** Before the head of the chain is noted for the last time; requests in hand may still count some more. */
  async onModuleDestroy(): Promise<void> {
    await this.closeAll();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.closeAll();
  }

  private async closeAll(): Promise<void> {
    await Promise.all([...this.folds.keys()].map((key) => this.close(key)));
  }

  private begin(key: string, fold: Fold): void {
    this.folds.set(key, fold);
    this.timers.set(key, setTimeout(() => void this.close(key), foldMs).unref());
  }

  private end(key: string): Fold | undefined {
    const fold = this.folds.get(key);
    clearTimeout(this.timers.get(key));
    this.folds.delete(key);
    this.timers.delete(key);
    return fold;
  }

  private async close(key: string): Promise<void> {
    const fold = this.end(key);
    if (!fold || fold.requests === 0) return;
    await this.write(fold).catch((error: unknown) => {
      this.logger.error({ error, rows: fold.requests }, 'looks at personal data could not be written down');
    });
  }

  private write({ caller, deed, subject, people, requests }: Fold): Promise<void> {
    const details: Record<string, number> = requests === 1 ? { people } : { people, requests };
    const at = this.clock.now();
    return this.database.transaction((sql) => audit(sql, caller, { deed, subject, details, at }));
  }
}
