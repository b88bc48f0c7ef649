import { request } from 'undici';

/** What a visitor was answered. */
export interface Heard {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** What a visitor sends. */
interface Said {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const form = 'application/x-www-form-urlencoded';

/** A browser without scripts: it keeps its cookies, and sends the token of the page that a form stands on. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  private token = '';
  private tokenIsFor = '';

  /** @param send a way to the front door; it must not follow redirects. */
  constructor(private readonly send: (said: Said) => Promise<Heard>) {}

  /** A visitor who comes over the network. */
  static at(url: string): Visitor {
    return new Visitor(async ({ path, ...rest }) => {
      const answer = await request(new URL(path, url), rest);
      return { status: answer.statusCode, text: await answer.body.text(), headers: answer.headers };
    });
  }

  /** Opens a page. */
  get(path: string): Promise<Heard> {
    return this.say({ method: 'GET', path, headers: {} });
  }

  /** What a page says. */
  async read(path: string): Promise<string> {
    return (await this.get(path)).text;
  }

  /** Sends a form of a page of the front door. */
  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Heard> {
    const body = new URLSearchParams({ ...fields, pageToken: await this.pageToken() }).toString();
    return this.say({ method: 'POST', path, body, headers: { 'content-type': form } });
  }

  /** Asks the API to change something, as a script of a page does. */
  async postJson(path: string, body: object = {}): Promise<Heard> {
    const headers = { 'content-type': 'application/json', 'x-page-token': await this.pageToken() };
    return this.say({ method: 'POST', path, headers, body: JSON.stringify(body) });
  }

  /** What this browser proves its session by, for requests that are put together elsewhere. */
  async proof(): Promise<Record<string, string>> {
    const pageToken = await this.pageToken();
    return { cookie: this.cookie, 'sec-fetch-site': 'same-origin', 'x-page-token': pageToken };
  }

  private get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The token of the pages that this browser gets now. */
  private async pageToken(): Promise<string> {
    if (this.token !== '' && this.tokenIsFor === this.cookie) return this.token;
    const session = await this.get('/api/session');
    if (session.status === 200) this.token = (JSON.parse(session.text) as { pageToken: string }).pageToken;
    else this.token = /name="pageToken" value="([^"]+)"/.exec(await this.read('/signin'))?.[1] ?? '';
    this.tokenIsFor = this.cookie;
    return this.token;
  }

  private async say(said: Said): Promise<Heard> {
    const { cookie } = this;
    const headers = { ...said.headers, ...(cookie && { cookie }), 'sec-fetch-site': 'same-origin' };
    const heard = await this.send({ ...said, headers });
    for (const line of [heard.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return heard;
  }
}
