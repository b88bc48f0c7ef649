import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { type Caller, Clock, Logger, ServiceIdentity } from '#runtime';
import { audit, whenAudited } from './audit.js';
import { ChainReader } from './chain-reader.js';
import type { ChainPlace } from './chain.rules.js';
import { HeadsJournal } from './heads-journal.js';

/** Looks after an entry was added: its transaction is over by the first, or by a later one. */
const looksAfterMs = [1_000, 5_000, 30_000] as const;

/** Replicas that share a journal write their heads one after the other, so that its lines never go back by chance. */
const oneAtATime = `SELECT pg_advisory_xact_lock(hashtext('turnout audit heads'))`;

/** Notes the head of the chain in the journal soon after it moved. */
@Injectable()
export class HeadKeeper implements OnApplicationShutdown {
  private noted: ChainPlace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly chain: ChainReader,
    private readonly journal: HeadsJournal,
    private readonly identity: ServiceIdentity,
    private readonly logger: Logger,
  ) {}

  /** Notes where the chain stands now, and from now on wherever it goes. */
  async start(clock: Clock): Promise<void> {
    if (!this.journal.exists) await this.beginJournal(clock);
    await this.note().catch((error: unknown) => this.complain(error));
    whenAudited(this.database.dataSource, () => this.look(0));
  }

  async onApplicationShutdown(): Promise<void> {
    // What is added from now on is noted by the next start.
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    // The database closes behind this: a look that has begun must be over by then.
    await this.looking;
    await this.note().catch((error: unknown) => this.complain(error));
  }

  /** Writes down that a person knows of a database that was set back: from here on the chain is judged anew. */
  async accept(caller: Caller, clock: Clock): Promise<void> {
    await this.database.transaction(async (sql) => {
      await sql.query(oneAtATime);
      const { position } = await this.chain.end(sql);
      const subject = `service:${this.identity.name}`;
      await audit(sql, caller, { deed: 'audit.restore-accepted', subject, details: { position }, at: clock.now() });
    });
    await this.write('accepted');
  }

  /** Brings the journal up to date. */
  async note(): Promise<void> {
    await this.write('head');
  }

  private async write(kind: 'head' | 'accepted'): Promise<void> {
    await this.database.transaction(async (sql) => {
      await sql.query(oneAtATime);
      const { position, hash } = await this.chain.end(sql);
      if (kind === 'head' && this.noted?.position === position && this.noted.hash.equals(hash)) return;
      await this.journal.append(kind, { position, hash });
      this.noted = { position, hash };
    });
  }

  /** A chain that is older than its journal says so itself: a journal that was taken away cannot be begun in silence. */
  private async beginJournal(clock: Clock): Promise<void> {
    await this.database.transaction((sql) => this.sayThatItBegins(sql, clock));
  }

  private async sayThatItBegins(sql: Sql, clock: Clock): Promise<void> {
    const { position } = await this.chain.end(sql);
    if (position === 0) return;
    const service = this.identity.name;
    const deed = { deed: 'audit.heads-begun', subject: `service:${service}`, details: { position } } as const;
    await audit(sql, { service }, { ...deed, at: clock.now() });
  }

  private look(nth: number): void {
    const wait = looksAfterMs[nth];
    // One that waits already looks in time for both; a second timer would outlive this keeper.
    if (this.stopped || wait === undefined || this.timer) return;
    this.timer = setTimeout(() => {
      this.looking = this.lookNow(nth);
    }, wait);
    this.timer.unref();
  }

  private async lookNow(nth: number): Promise<void> {
    this.timer = null;
    const before = this.noted;
    await this.note().catch((error: unknown) => this.complain(error));
    if (this.noted === before) this.look(nth + 1);
  }

  private complain(error: unknown): void {
    this.logger.error({ error }, 'the head of the audit chain could not be noted in its journal');
  }
}
