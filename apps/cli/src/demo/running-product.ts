import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { FrontDoor, Refused } from '../front-door.js';

const patienceMs = 60_000;

/** The running product as a chair's script and the simulator's control API see it. */
export class RunningProduct {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Comes in with a script token of a chair. */
  static async enter(url: string): Promise<RunningProduct> {
    const { token } = await FrontDoor.fromSettings(url).ask<{ token: string }>('POST', '/api/staff/tokens', {
      role: 'chair',
    });
    return new RunningProduct(url, token);
  }

  /** The JSON of the API or of the simulator's control. */
  async ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
    const answer = await request(new URL(path, this.url), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Refused(`${method} ${path} was refused: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The instant that the product's clock shows. */
  async now(): Promise<Date> {
    return new Date((await this.ask<{ now: string }>('GET', '/practice/api/clock')).now);
  }

  /** Moves the product's clock. */
  async setClock(instant: Date): Promise<void> {
    await this.ask('POST', '/practice/api/clock', { set: instant.toISOString() });
  }

  /**
   * Asks again until the answer is what is waited for.
   *
   * @throws Refused when that takes longer than a minute; the message says what was last seen.
   */
  async until<T>(what: string, ask: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
    const before = performance.now();
    for (;;) {
      const seen = await ask();
      if (isThere(seen)) return seen;
      if (performance.now() - before > patienceMs) {
        throw new Refused(`Waited a minute for ${what}; last seen: ${JSON.stringify(seen).slice(0, 400)}`);
      }
      await pause(100);
    }
  }
}
