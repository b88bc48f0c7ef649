import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'undici';
import { Settings } from '#runtime';
import { Channel, type SendWatch } from '../channel.js';
import type { PressedRequest, Recipient } from './pressed-request.js';
import { RequestPress } from './request-press.js';
import { SmsAccount } from './sms-account.js';
import { answerWithinMs, SmsPost } from './sms-post.js';

/** Requests on their way at once: enough for 1,000 a second at 150 ms each. */
const requestsInFlight = 160;

const connectWithinMs = 1_800;

/** A text that only has to be posted. */
export interface SmsLetter {
  readonly request: PressedRequest;
  readonly recipient: Recipient;
}

/** Texts over Twilio's API, on kept-open connections of our own. */
@Injectable()
export class TwilioSms extends Channel implements OnApplicationShutdown {
  readonly name = 'sms';
  readonly isOn = true;
  readonly perSecond: number;
  readonly mostOnTheWay = requestsInFlight;
  readonly idleMs = 2_000;
  private readonly pool: Pool;

  constructor(
    sms: SmsAccount,
    private readonly press: RequestPress,
    settings: Settings,
  ) {
    super();
    this.perSecond = settings.smsPerSecond;
    this.pool = new Pool(new URL(sms.account.apiUrl).origin, {
      connections: requestsInFlight,
      pipelining: 1,
      allowH2: false,
      headersTimeout: answerWithinMs,
      bodyTimeout: answerWithinMs,
      connect: { timeout: connectWithinMs },
    });
  }

  /** A text as a request that only lacks its recipient; composing one costs as much as sending one, so keep it. */
  compose(body: string): PressedRequest {
    return this.press.press(body);
  }

  override post({ request, recipient }: SmsLetter, watch: SendWatch): void {
    const { path, headers } = request;
    this.pool.dispatch({ method: 'POST', path, headers, body: request.formFor(recipient) }, new SmsPost(watch));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
