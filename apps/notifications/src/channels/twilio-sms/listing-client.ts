import { Agent, request } from 'undici';
import twilio from 'twilio';
import type { Clock } from '#runtime';
import sdkResponse from 'twilio/lib/http/response.js';

type SdkRequest = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

/** The provider could not be asked, or answered that it cannot answer now. */
export class ProviderUnreachable extends Error {
  override name = 'ProviderUnreachable';
}

const answerWithinMs = 10_000;

/** Stands where the SDK's own HTTP client would, and asks over connections of our own, wherever the API is. */
export class ListingClient extends twilio.RequestClient {
  private lastTold: Date | null = null;

  private readonly agent = new Agent({
    connections: 8,
    headersTimeout: answerWithinMs,
    bodyTimeout: answerWithinMs,
    connect: { timeout: 2_000 },
  });

  constructor(
    private readonly apiUrl: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** What the provider's clock showed at its last answer, or ours when it told nothing: its lists tell times by it. */
  get providerTime(): Date {
    return this.lastTold ?? this.clock.now();
  }

  override async request<T>(wanted: SdkRequest): Promise<sdkResponse.default<T>> {
    const { status, text } = await this.ask(wanted);
    if (status === 429 || status >= 500) throw new ProviderUnreachable(`The provider answered ${String(status)}.`);
    // The SDK reads the JSON itself.
    return new sdkResponse.default(status, text as T, {});
  }

  /** Ends what is under way and refuses whatever comes after. */
  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async ask({
    uri,
    method,
    params,
    username = '',
    password = '',
  }: SdkRequest): Promise<{ status: number; text: string }> {
    const url = addressOf(uri, this.apiUrl);
    for (const [name, value] of Object.entries(params ?? {})) url.searchParams.set(name, String(value));
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    try {
      const answer = await request(url, {
        method: method.toUpperCase() === 'DELETE' ? 'DELETE' : 'GET',
        headers: { authorization, accept: 'application/json' },
        dispatcher: this.agent,
      });
      this.lastTold = dateOf(answer.headers.date);
      return { status: answer.statusCode, text: await answer.body.text() };
    } catch (cause) {
      throw new ProviderUnreachable('The provider did not answer.', { cause });
    }
  }
}

/**
 * Where an address of the SDK really is. Twilio keeps messages and messaging services on two hosts; a stand-in answers
 * for both at one address.
 */
export function addressOf(uri: string, apiUrl: string): URL {
  const wanted = new URL(uri);
  const base = new URL(apiUrl);
  if (base.hostname.endsWith('.twilio.com') && !wanted.hostname.startsWith('api.')) return wanted;
  return new URL(base.pathname.replace(/\/$/, '') + wanted.pathname + wanted.search, base.origin);
}

function dateOf(header: string | string[] | undefined): Date | null {
  const told = new Date(String(header));
  return Number.isNaN(told.getTime()) ? null : told;
}
