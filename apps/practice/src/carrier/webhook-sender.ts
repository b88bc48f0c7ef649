import { Agent, errors, request } from 'undici';
import type { WebhookAnswer } from './carrier-events.js';
import type { CarrierSettings } from './options.js';
import { twilioSignature } from './signature.js';

/** How long Twilio waits for an answer. */
const patienceMs = 15_000;

/** Posts signed forms as Twilio does: one repeat, and that only when no connection came about. */
export class WebhookSender {
  private readonly agent = new Agent({ connections: 64, headersTimeout: patienceMs, bodyTimeout: patienceMs });

  constructor(private readonly settings: Pick<CarrierSettings, 'authToken' | 'webhookOrigin'>) {}

  /** Posts the form; what became of it is the answer, never an error. A wrong signature is signed with another token. */
  async post(url: string, form: Readonly<Record<string, string>>, wronglySigned = false): Promise<WebhookAnswer> {
    const { authToken } = this.settings;
    const token = wronglySigned ? `not ${authToken}` : authToken;
    const signature = twilioSignature(token, url, form);
    const first = await this.attempt(url, form, signature);
    return first.mayRepeat ? this.attempt(url, form, signature).then(answerOf) : answerOf(first);
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async attempt(
    url: string,
    form: Readonly<Record<string, string>>,
    signature: string,
  ): Promise<WebhookAnswer & { mayRepeat: boolean }> {
    try {
      const answer = await request(this.reach(url), {
        method: 'POST',
        dispatcher: this.agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
          'user-agent': 'TwilioProxy/1.1',
          'x-twilio-signature': signature,
        },
        body: new URLSearchParams(form).toString(),
      });
      await answer.body.dump();
      return { status: answer.statusCode, error: null, mayRepeat: false };
    } catch (cause) {
      return { status: null, error: nameOf(cause), mayRepeat: !isTimeout(cause) };
    }
  }

  private reach(url: string): string {
    const origin = this.settings.webhookOrigin;
    if (!origin || !url.startsWith(origin.signed)) return url;
    return origin.reached + url.slice(origin.signed.length);
  }
}

function answerOf({ status, error }: WebhookAnswer): WebhookAnswer {
  return { status, error };
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof errors.HeadersTimeoutError || cause instanceof errors.BodyTimeoutError;
}

function nameOf(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  return typeof code === 'string' ? code : String(cause);
}
