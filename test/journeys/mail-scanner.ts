import type { Browser, BrowserContext } from 'playwright-core';
import { probe } from '#testing';
import { linksOf, type ArrivedMail } from './mail-reader.js';

/** When a scanner presses what it found, in milliseconds after the page was there. */
const pressesAfterMs = 2_000;
/** How many links are looked at side by side. */
const atOnce = 4;
const withinMs = 30_000;

/** The two ways in which a script sends a form. */
type Press = 'submit' | 'requestSubmit';

/** A request of a scanner and what it was answered. */
export interface Scanned {
  readonly link: string;
  /** `GET`, `HEAD`, `POST` by a program, or the way in which a page sent one of its forms. */
  readonly how: 'GET' | 'HEAD' | 'POST' | Press;
  readonly address: string;
  readonly status: number;
}

/**
 * Does to mails what the worst scanners do before anybody reads them: asks for every link as a program, opens it in a
 * browser with scripts, and sends every form of the page there, by scripts of the page and as a program. No hand is at
 * work, and what follows a form is looked at no further.
 *
 * @returns all that was asked, and the names of the cookies that the scanner was given.
 */
export async function storm(
  browser: Browser,
  ...mails: readonly ArrivedMail[]
): Promise<{ scanned: readonly Scanned[]; cookies: ReadonlySet<string> }> {
  const links = [...new Set(mails.flatMap((mail) => linksOf(mail)))];
  const scanned: Scanned[] = [];
  const cookies = new Set<string>();
  const scanner = async (): Promise<void> => {
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      const context = await browser.newContext();
      const opened = new OpenedLink(context, link);
      await opened.asProgram();
      await opened.inBrowser();
      scanned.push(...opened.scanned);
      for (const { name } of await context.cookies()) cookies.add(name);
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, scanner));
  return { scanned, cookies };
}

/** In the page itself, as no hand does it: what a test runs in a page counts as a gesture there. */
function pressOnce({ at, press, pause }: { at: number; press: Press; pause: number }): void {
  const key = 'the scanner pressed';
  if (sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, 'yes');
  const send = (): void => {
    const form = document.forms[at];
    if (!form) return;
    form.noValidate = true;
    if (press === 'submit') HTMLFormElement.prototype.submit.call(form);
    else form.requestSubmit(form.querySelector<HTMLButtonElement>('button:not([type="button"])'));
  };
  addEventListener('load', () => setTimeout(send, pause));
}

/** One link of a mail, with a browser of its own. */
class OpenedLink {
  readonly scanned: Scanned[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly link: string,
  ) {}

  async asProgram(): Promise<void> {
    await this.ask('GET', this.link);
    await this.ask('HEAD', this.link);
    await this.ask('POST', this.link, {});
  }

  async inBrowser(): Promise<void> {
    for (const { at, action, fields } of await this.forms()) {
      await this.ask('POST', action, fields);
      for (const press of ['requestSubmit', 'submit'] as const) await this.press(at, press);
    }
  }

  /** The forms of the page that post, filled in as they stand. */
  private async forms(): Promise<{ at: number; action: string; fields: Record<string, string> }[]> {
    const page = await this.context.newPage();
    await page.goto(this.link, { waitUntil: 'load', timeout: withinMs });
    const forms = await page.evaluate(() =>
      [...document.forms].map(({ method, action }, at) => {
        const fields: Record<string, string> = {};
        for (const [name, value] of new FormData(document.forms[at]))
          if (typeof value === 'string') fields[name] = value;
        return { at, method, action, fields };
      }),
    );
    await page.close();
    return forms.filter(({ method }) => method === 'post');
  }

  private async press(at: number, press: Press): Promise<void> {
    const page = await this.context.newPage();
    await page.addInitScript(pressOnce, { at, press, pause: pressesAfterMs });
    let shown = 0;
    page.on('load', () => (shown += 1));
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST', { timeout: withinMs });
    const [answer] = await Promise.all([answered, page.goto(this.link, { waitUntil: 'load', timeout: withinMs })]);
    this.note(press, answer.url(), answer.status());
    // A page that is closed while it turns into the next one may never be closed at all.
    await probe('what the form is answered', () => shown > 1, { withinMs });
    await page.close();
  }

  /** Asks without a page: no word of Sec-Fetch comes with it. */
  private async ask(
    method: 'GET' | 'HEAD' | 'POST',
    address: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const answer = await this.context.request.fetch(address, { method, form, maxRedirects: 0, timeout: withinMs });
    this.note(method, address, answer.status());
  }

  private note(how: Scanned['how'], address: string, status: number): void {
    this.scanned.push({ link: this.link, how, address, status });
  }
}
