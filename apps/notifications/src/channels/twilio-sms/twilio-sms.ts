import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'undici';
import type { PressedRequest, Recipient } from './pressed-request.js';
import { RequestPress } from './request-press.js';
import { classify, type SendOutcome } from './send-outcome.rules.js';
import { SmsAccount } from './sms-account.js';
import { SmsPost } from './sms-post.js';

/** Requests on their way at once: enough for 1,000 a second at 150 ms each. */
export const requestsInFlight = 160;

/** A request gets this long from its first byte; then its fate is unknown. */
const answerWithinMs = 8_000;
const connectWithinMs = 1_800;
const sweepEveryMs = 500;

/** What a sender wants to know of one text. */
export interface SendWatch {
  readonly holdBack: () => string | null;
  readonly onWritten: () => void;
  readonly onOutcome: (outcome: SendOutcome) => void;
}

/** Texts over Twilio's API, on kept-open connections of our own. */
@Injectable()
export class TwilioSms implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly begun = new Set<SmsPost>();
  private readonly sweep: NodeJS.Timeout;

  constructor(
    sms: SmsAccount,
    private readonly press: RequestPress,
  ) {
    this.pool = new Pool(new URL(sms.account.apiUrl).origin, {
      connections: requestsInFlight,
      pipelining: 1,
      allowH2: false,
      headersTimeout: answerWithinMs,
      bodyTimeout: answerWithinMs,
      connect: { timeout: connectWithinMs },
    });
    this.sweep = setInterval(() => this.giveUpOverdue(), sweepEveryMs);
    this.sweep.unref();
  }

  /** A text as a request that only lacks its recipient; composing one costs as much as sending one, so keep it. */
  compose(body: string): PressedRequest {
    return this.press.press(body);
  }

  /** Sends one text; the outcome is told exactly once. */
  send(request: PressedRequest, recipient: Recipient, watch: SendWatch): void {
    const post = new SmsPost({
      holdBack: watch.holdBack,
      onWritten: watch.onWritten,
      onDone: (exchange) => {
        this.begun.delete(post);
        watch.onOutcome(classify(exchange));
      },
    });
    this.begun.add(post);
    const { path, headers } = request;
    this.pool.dispatch({ method: 'POST', path, headers, body: request.formFor(recipient) }, post);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweep);
    await this.pool.destroy();
  }

  /** Undici counts silences between two bytes; an answer that trickles would otherwise never be overdue. */
  private giveUpOverdue(): void {
    const before = performance.now() - answerWithinMs;
    for (const post of this.begun) if (post.begunAt > 0 && post.begunAt < before) post.giveUp();
  }
}
