import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#runtime';
import { BatchSize } from './batch-size.js';
import { type Claim, ClaimMessages } from './claim-messages.js';
import { type DueLane, Lanes } from './lanes.js';
import { Shipping } from './shipping.js';
import { type Listener, WakeBell } from './wake-bell.js';

const failedMs = 1_000;
const tidyAtOnce = 1_000;

/** While every lane has more than it was asked for, looking which of them have something is in vain for so long. */
const looksLastMs = 250;

/** A channel with nothing to send with only ends what was planned before and is too late by now. */
const offIdleMs = 60_000;

/**
 * Sends what is due on one channel: claims it, brings it to the provider, and sees that every outcome is written. Each
 * channel has a machine of its own, so that a slow one never holds another back.
 */
@Injectable()
export class SendMachine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running = false;
  private loop: Promise<void> = Promise.resolve();
  /** What the last look found, as long as it is true all the same. */
  private seen: { readonly due: readonly DueLane[]; readonly until: number } | null = null;
  private readonly batch = new BatchSize();
  private readonly bell: Listener;

  constructor(
    private readonly lanes: Lanes,
    private readonly claims: ClaimMessages,
    private readonly shipping: Shipping,
    private readonly logger: Logger,
    bell: WakeBell,
  ) {
    this.bell = bell.listen();
  }

  onApplicationBootstrap(): void {
    this.running = true;
    this.loop = this.run();
  }

  /** Claims nothing more, lets what has begun come to its end, and gives the rest back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.bell.hear();
    await this.loop;
    await this.shipping.finish();
  }

  private async run(): Promise<void> {
    while (this.running) {
      const wait = await this.turn().catch((error: unknown) => {
        this.logger.error({ error }, 'a turn of the send machine failed');
        return failedMs;
      });
      await this.bell.wait(wait);
    }
  }

  /** One look at all lanes; answers for how many milliseconds there is nothing to do. */
  private async turn(): Promise<number> {
    const idleMs = this.idleMs();
    // Another channel's machine may have begun to stop: whatever is claimed now would only be given back.
    if (this.shipping.isOver()) return idleMs;
    const { due, nextDueInMs } = await this.look();
    const waits: number[] = [];
    for (const lane of due) {
      await this.shipping.untilWanted(this.batch.next(this.shipping.begun));
      if (!this.running || this.shipping.isOver()) return idleMs;
      waits.push(await this.serve(lane));
    }
    if (waits.length === 0 || waits.some((wait) => wait > 0)) this.seen = null;
    return Math.min(idleMs, nextDueInMs ?? idleMs, ...waits);
  }

  private async look(): Promise<{ due: readonly DueLane[]; nextDueInMs: number | null }> {
    if (this.seen !== null && performance.now() < this.seen.until) return { due: this.seen.due, nextDueInMs: null };
    const found = await this.lanes.due();
    this.seen = { due: found.due, until: performance.now() + looksLastMs };
    return found;
  }

  private idleMs(): number {
    const { isOn, idleMs } = this.lanes.channel;
    return isOn ? idleMs : offIdleMs;
  }

  private async serve(lane: DueLane): Promise<number> {
    if (!this.lanes.channel.isOn) {
      await this.claims.tidy(lane, tidyAtOnce);
      return offIdleMs;
    }
    const claim = await this.claims.run(lane, this.batch.next(this.shipping.begun));
    if (claim.messages.length > 0) this.shipping.ship(claim.messages);
    // What may not go yet is moved out of the way at once, or a slow sender would take hours to walk past it.
    let more = claim.putOff;
    while (more && this.running) more = await this.claims.tidy(lane, tidyAtOnce);
    return waitAfter(claim, this.idleMs());
  }
}

function waitAfter(claim: Claim, idleMs: number): number {
  if (claim.waitMs > 0) return claim.waitMs;
  return claim.exhausted ? idleMs : 0;
}
