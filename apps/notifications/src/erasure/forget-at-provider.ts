import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#jobs';
import { Clock, Logger } from '#runtime';
import { SmsRemoval } from '../channels/twilio-sms/sms-removal.js';
import { type DueRemoval, ProviderRemovals } from './provider-removals.js';
import { isNothingThere } from './removal-tries.rules.js';

const name = 'forget-at-provider';

/** Texts of one batch, deleted side by side; with the pause after it some twenty a second, and sending goes first. */
const atOnce = 10;
const paceMs = 500;

/**
 * Has the provider forget the texts of erased people at once, whichever way they went. With a text it deletes the media
 * that came with it. What cannot be deleted now is tried until it can; a legal hold does not stop it, as it does not
 * stop the erasure.
 */
@Injectable()
export class ForgetAtProvider implements BeforeApplicationShutdown {
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly removals: ProviderRemovals,
    private readonly removal: SmsRemoval,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly jobs: Jobs,
  ) {
    jobs.add(defineJob({ name, everyMinutes: 1, deletes: false, batch: () => this.run() }));
  }

  /** Begins now instead of at the job's next turn. */
  soon(): void {
    this.working = this.working.then(() => this.turn());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.working;
  }

  /** @returns how many texts were looked at; 0 ends the turn. */
  async run(): Promise<number> {
    const due = await this.removals.due(atOnce);
    if (due.length === 0) return 0;
    const asked = await Promise.all(due.map((one) => this.remove(one)));
    await this.removals.gone(due.filter((_, at) => asked[at]));
    await this.removals.kept(due.filter((_, at) => !asked[at]));
    await pause(paceMs);
    return due.length;
  }

  private async turn(): Promise<void> {
    try {
      await this.jobs.runNow(name);
    } catch (error) {
      this.logger.warn({ error, job: name }, 'a timed job could not begin, its next turn will do');
    }
  }

  /** True when nothing is left there. */
  private async remove(due: DueRemoval): Promise<boolean> {
    if (isNothingThere(due, this.clock.now())) return true;
    if (due.sid === null) return false;
    try {
      return await this.removal.remove(due.sid);
    } catch (error) {
      this.logger.warn({ error }, 'a text of an erased person could not be deleted at the provider, trying again');
      return false;
    }
  }
}
