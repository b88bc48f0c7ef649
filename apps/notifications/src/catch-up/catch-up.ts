import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#runtime';
import { ListRefused } from '../channels/twilio-sms/sms-list.js';
import { Rounds } from '../rounds/rounds.js';
import { SendingDoor } from '../sending/sending-door.js';
import { InboundSenders } from './inbound-senders.js';
import { ReadSender } from './read-sender.js';

const everyMs = 120_000;

/** What another replica has read within this time need not be read again; its clock ticks a little differently. */
const lately = 0.9 * everyMs;

/** Pauses after failures: they double, up to the longest, which is short while sending waits. */
const firstPauseMs = 250;
const longestPauseMs = 30_000;
const longestWhileWaitingMs = 2_000;

/** As often it may fail before anybody is told: in one process the simulator starts after those who ask it. */
const quietFailures = 5;

/** While another replica reads, this often to see whether it is through. */
const otherReadsMs = 500;

/** Sending waits this long for the first reading, and no longer: a list that is down must not stop a chapter for ever. */
const patienceMs = 60_000;

/**
 * The catch-up poller. Twilio repeats a webhook once and only when no connection came about, so a STOP that came while
 * nobody listened is found only here: on start, before anything is sent, and every two minutes.
 */
@Injectable()
export class CatchUp implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round());
  private readonly letGo: () => void;
  private patience: NodeJS.Timeout | undefined;
  private startedAt: string | null = null;
  private isCaughtUp = false;
  private failures = 0;

  constructor(
    door: SendingDoor,
    private readonly senders: InboundSenders,
    private readonly reading: ReadSender,
    private readonly logger: Logger,
  ) {
    this.letGo = door.hold();
  }

  onApplicationBootstrap(): void {
    this.patience = setTimeout(() => {
      this.logger.error('incoming texts could not be caught up in time: sending begins without it');
      this.letGo();
    }, patienceMs);
    this.patience.unref();
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.patience);
    const stopped = this.rounds.stop();
    await this.reading.stop();
    await stopped;
  }

  private async round(): Promise<number> {
    try {
      const pause = await this.readAll();
      this.failures = 0;
      return pause;
    } catch (error) {
      return this.pauseAfter(error);
    }
  }

  private pauseAfter(error: unknown): number {
    this.failures += 1;
    const level = this.failures > quietFailures ? 'warn' : 'info';
    this.logger[level]({ error, count: this.failures }, 'incoming texts could not be caught up, trying again');
    // To be refused is an answer: the next one will be the same, and waiting for it would stop everything.
    if (error instanceof ListRefused) this.begin();
    const longest = this.isCaughtUp ? longestPauseMs : longestWhileWaitingMs;
    return Math.min(longest, firstPauseMs * 2 ** Math.min(this.failures - 1, 10));
  }

  private async readAll(): Promise<number> {
    const { now, ago } = await this.senders.clock(lately);
    this.startedAt ??= now;
    // Until the first time, only a reading from after this process started is good enough, whoever did it.
    const since = this.isCaughtUp ? ago : this.startedAt;
    for (const number of await this.senders.all()) await this.read(number, since, now);
    if (this.isCaughtUp) return everyMs;
    if (!(await this.senders.allReadSince(this.startedAt))) return otherReadsMs;
    this.isCaughtUp = true;
    this.begin();
    return everyMs;
  }

  private async read(number: string, since: string, begunAt: string): Promise<void> {
    const leased = await this.senders.lease(number, since);
    if (!leased) return;
    try {
      await this.senders.finish(number, begunAt, await this.reading.run(number, leased.seenUntil));
    } catch (error) {
      await this.senders.giveUp(number);
      throw error;
    }
  }

  private begin(): void {
    clearTimeout(this.patience);
    this.letGo();
  }
}
