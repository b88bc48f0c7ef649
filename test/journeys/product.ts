import { request } from 'undici';
import { probe } from '#testing';
import { FrontDoor } from '../../apps/cli/src/front-door.js';

/** A text in a phone, as the simulator's control API shows it. */
export interface PhoneText {
  readonly direction: 'inbound' | 'outbound' | 'carrier';
  readonly body: string;
  readonly status: string;
}

/** A page, as a browser without JavaScript gets it. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
}

/** A running Turnout seen from outside: its API with a chair's token, its pages, and the phones of its people. */
export class Product {
  private constructor(
    readonly url: string,
    /** Where the simulator or stand-in answers. */
    readonly simulatorUrl: string,
    private readonly token: string,
  ) {}

  static async enter(
    url: string,
    simulatorUrl: string,
    secretsFile: string,
    role: 'chair' | 'auditor' = 'chair',
  ): Promise<Product> {
    const door = new FrontDoor(url, secretsFile);
    const { token } = await door.ask<{ token: string }>('POST', '/api/staff/tokens', { role });
    return new Product(url, simulatorUrl, token);
  }

  /** How whoever holds the token says so. */
  get authorization(): string {
    return `Bearer ${this.token}`;
  }

  /** The JSON of a good answer of the API; a refusal fails the test with its text. */
  async ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    return this.json<T>(this.url, method, path, body);
  }

  /** A page. */
  async page(path: string): Promise<Page> {
    return this.fetch('GET', path);
  }

  /** A form as a browser without JavaScript posts it. */
  async postForm(path: string, fields: Record<string, string>): Promise<Page> {
    return this.fetch('POST', path, new URLSearchParams(fields).toString());
  }

  /** Types a text into a phone. */
  async typeText(phone: string, body: string): Promise<void> {
    await this.json(this.simulatorUrl, 'POST', `/practice/api/phones/${encodeURIComponent(phone)}/texts`, { body });
  }

  /** The texts in a phone, oldest first. */
  async texts(phone: string): Promise<PhoneText[]> {
    const path = `/practice/api/phones/${encodeURIComponent(phone)}`;
    const answer = await request(new URL(path, this.simulatorUrl));
    const text = await answer.body.text();
    return answer.statusCode === 404 ? [] : (JSON.parse(text) as { texts: PhoneText[] }).texts;
  }

  /** The texts that a phone got from us, once there are that many. */
  async received(phone: string, howMany: number): Promise<string[]> {
    return probe(
      `${String(howMany)} text(s) in ${phone}`,
      async () => {
        const ours = (await this.texts(phone))
          .filter(({ direction }) => direction === 'outbound')
          .map(({ body }) => body);
        if (ours.length < howMany) throw new Error(`there are ${String(ours.length)}: ${ours.join(' | ')}`);
        return ours;
      },
      { withinMs: 30_000 },
    );
  }

  private async fetch(method: 'GET' | 'POST', path: string, form?: string): Promise<Page> {
    const answer = await request(new URL(path, this.url), {
      method,
      // As a browser says whose person tapped something.
      headers: {
        ...{ accept: 'text/html', 'sec-fetch-user': '?1' },
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form,
    });
    const { location } = answer.headers;
    return {
      status: answer.statusCode,
      text: await answer.body.text(),
      location: typeof location === 'string' ? location : undefined,
    };
  }

  private async json<T>(url: string, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const answer = await request(new URL(path, url), {
      method,
      headers: { 'content-type': 'application/json', authorization: this.authorization },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${String(answer.statusCode)} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
