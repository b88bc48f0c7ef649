import { Injectable } from '@nestjs/common';
import { Logger } from '#runtime';
import { ParkedEvents } from './parked-events.js';

const remindEveryMs = 60 * 60 * 1_000;

/** Says in the log that events wait for a person, at the start and every hour: one line when it happened is soon gone. */
@Injectable()
export class ParkedReminder {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly events: ParkedEvents,
    private readonly logger: Logger,
  ) {}

  start(): void {
    const remind = (): void => {
      this.remind().catch((error: unknown) =>
        this.logger.warn({ error }, 'nobody could count the parked events, trying again later'),
      );
    };
    remind();
    this.timer = setInterval(remind, remindEveryMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** One line when something waits, none when nothing does. */
  async remind(): Promise<void> {
    const count = await this.events.count();
    if (count > 0) this.logger.warn({ count }, 'events wait for a person: npx turnout parked list');
  }
}
