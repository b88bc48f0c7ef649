import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Crashpoints, Metrics } from '#runtime';
import { Channel, type SendOutcome, type SendWatch } from '../channels/channel.js';
import { BeginGate } from './begin-gate.js';
import type { ClaimedMessage } from './claimed-message.js';
import { givenBack, rowOf } from './outcome-rows.rules.js';
import { OutcomeWriter } from './outcome-writer.js';
import type { ReadyMessage } from './preparation.js';

/** What a letter is made of only its channel and its preparation know. */
type Ready = ReadyMessage<unknown>;

const sweepEveryMs = 500;

const counters = {
  sms: ['turnout_texts_posted_total', 'Texts that this process began to hand to the provider.'],
  email: ['turnout_mails_posted_total', 'E-mails that this process began to hand to the mail server.'],
} as const;

/** Messages of a channel that are ready to go, those on their way, and never more of these than it takes at once. */
@Injectable()
export class Departures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stock: Ready[] = [];
  private next = 0;
  private onTheWay = 0;
  private onLow: (() => void) | null = null;
  private lowMark = 0;
  private filling = false;
  private begunSoFar = 0;
  private sweep: NodeJS.Timeout | undefined;
  private readonly posted: { inc(): void };

  constructor(
    private readonly channel: Channel,
    private readonly gate: BeginGate,
    private readonly outcomes: OutcomeWriter,
    private readonly crashpoints: Crashpoints,
    metrics: Metrics,
  ) {
    const [name, help] = counters[channel.name];
    this.posted = metrics.counter(name, help);
  }

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => this.giveBackExpired(), sweepEveryMs);
    this.sweep.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  add(texts: readonly Ready[]): void {
    for (const text of texts) this.stock.push(text);
    this.fill();
  }

  /** Texts that have not begun. */
  get waiting(): number {
    return this.stock.length - this.next;
  }

  /** Resolves when no more than so many have not begun. */
  async untilLow(mark: number): Promise<void> {
    if (this.waiting <= mark) return;
    await new Promise<void>((resolve) => {
      this.lowMark = mark;
      this.onLow = resolve;
    });
  }

  /** Resolves when nothing waits and nothing is on its way. */
  async untilEmpty(): Promise<void> {
    while (this.waiting > 0 || this.onTheWay > 0) {
      this.fill();
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }

  /** Texts that have left this process, or tried to, since it started. */
  get begun(): number {
    return this.begunSoFar;
  }

  /** Gives back what has waited too long to begin, so that others need not wait until the provider answers again. */
  private giveBackExpired(): void {
    const now = performance.now();
    while (this.next < this.stock.length && (this.stock[this.next]?.message.beginBy ?? now) < now) {
      this.outcomes.add(givenBack((this.stock[this.next++] as Ready).message));
    }
    this.fill();
  }

  private fill(): void {
    // A request that fails at once comes back here while it is being handed over.
    if (this.filling) return;
    this.filling = true;
    this.handOver();
    this.filling = false;
    if (this.onLow && this.waiting <= this.lowMark) {
      const low = this.onLow;
      this.onLow = null;
      low();
    }
  }

  private handOver(): void {
    while (this.onTheWay < this.channel.mostOnTheWay && this.next < this.stock.length) {
      const text = this.stock[this.next++] as Ready;
      if (this.gate.holdBack(text.message) === null) this.depart(text);
      else this.outcomes.add(givenBack(text.message));
    }
    if (this.next === this.stock.length) {
      this.stock.length = 0;
      this.next = 0;
    }
  }

  private depart(text: Ready): void {
    this.onTheWay += 1;
    this.begunSoFar += 1;
    this.posted.inc();
    this.channel.post(text.letter, new Departure(text.message, this));
  }

  holdBack(message: ClaimedMessage): string | null {
    return this.gate.holdBack(message);
  }

  written(): void {
    this.crashpoints.reach('after-post-written');
  }

  arrived(message: ClaimedMessage, outcome: SendOutcome): void {
    this.crashpoints.reach('after-answer');
    this.onTheWay -= 1;
    this.outcomes.add(rowOf(message, outcome, this.channel.name));
    this.fill();
  }
}

/** One message on its way; one small object for each, because there are very many. */
class Departure implements SendWatch {
  constructor(
    private readonly message: ClaimedMessage,
    private readonly departures: Departures,
  ) {}

  holdBack(): string | null {
    return this.departures.holdBack(this.message);
  }

  onWritten(): void {
    this.departures.written();
  }

  onOutcome(outcome: SendOutcome): void {
    this.departures.arrived(this.message, outcome);
  }
}
