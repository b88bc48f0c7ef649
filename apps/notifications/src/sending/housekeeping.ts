import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#runtime';
import { ClosePaused } from '../reachability/close-paused.js';
import { SettleLost } from './settle-lost.js';
import { SuppressStopped } from './suppress-stopped.js';

const everyMs = 4_000;

// One cheap question while there is nothing to do; each part then asks for itself.
const anything = `
  SELECT EXISTS (SELECT FROM claims) AS lost,
         EXISTS (SELECT FROM waves WHERE state = 'stopped'
                    AND EXISTS (SELECT FROM due_messages WHERE channel IN ('sms', 'email') AND lane = waves.id)) AS stopped,
         EXISTS (SELECT FROM numbers WHERE state = 'paused' AND state_since < $1) AS paused`;

/** What nobody asks for and must happen all the same: lost attempts, stopped waves, undecided pauses. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly settleLost: SettleLost,
    private readonly suppressStopped: SuppressStopped,
    private readonly closePaused: ClosePaused,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round = this.round.then(() => this.run());
    }, everyMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private async run(): Promise<void> {
    try {
      const [found] = await this.database.query<{ lost: boolean; stopped: boolean; paused: boolean }>(anything, [
        this.closePaused.undecidedSince(),
      ]);
      if (found?.lost) await this.settleLost.run();
      if (found?.stopped) await this.suppressStopped.run();
      if (found?.paused) await this.closePaused.run();
    } catch (error) {
      this.logger.warn({ error }, 'housekeeping failed and is tried again');
    }
  }
}
