import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Logger } from '#runtime';
import { Rounds } from '../rounds/rounds.js';

/** Raw callbacks are kept this long, for questions about what the provider told; what follows from them stays. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

const atOnce = 5_000;
const everyMs = 60 * 60 * 1000;
const betweenMs = 200;

// Only the oldest rows are looked at, by their ids, which follow time: the table needs no index for it.
const deleteOldest = `
  WITH gone AS (
    DELETE FROM status_callbacks WHERE id = ANY (ARRAY(
      SELECT id FROM (SELECT id, received_at FROM status_callbacks ORDER BY id LIMIT $2) AS oldest
       WHERE received_at < $1))
    RETURNING id
  )
  SELECT count(*)::int AS gone FROM gone`;

/** Forgets raw callbacks when their days are over, some at a time. */
@Injectable()
export class ForgetCallbacks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round());

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** @returns true when there may be more to forget. */
  async run(): Promise<boolean> {
    const before = new Date(this.clock.nowMs() - keptMs);
    const [answer] = await this.database.query<{ gone: number }>(deleteOldest, [before, atOnce]);
    return answer?.gone === atOnce;
  }

  private async round(): Promise<number> {
    try {
      return (await this.run()) ? betweenMs : everyMs;
    } catch (error) {
      this.logger.warn({ error }, 'old status callbacks could not be deleted, trying again');
      return everyMs;
    }
  }
}
