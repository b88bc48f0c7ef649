import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { request } from 'undici';
import { probe } from '#testing';

/** A mail, as the simulator's control API shows it. */
export interface ArrivedMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly { readonly filename: string; readonly text: string | null }[];
  readonly unsubscribe: { readonly url: string; readonly verdict: string };
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** The mailbox of practice mode, read by its control API and in a browser. */
export class MailReader {
  constructor(private readonly url: string) {}

  /** Every mail to an address, oldest first. */
  async mailsTo(address: string): Promise<ArrivedMail[]> {
    const { mails } = await this.read<{ mails: Pick<ArrivedMail, 'id' | 'to'>[] }>('/practice/api/mails');
    const theirs = mails.filter(({ to }) => to.includes(address));
    return Promise.all(theirs.map(({ id }) => this.read<ArrivedMail>(`/practice/api/mails/${id}`)));
  }

  /** The only mail to an address, once it has arrived. */
  arrived(address: string): Promise<ArrivedMail> {
    return probe(
      `an e-mail to ${address}`,
      async () => {
        const [mail, ...more] = await this.mailsTo(address);
        if (!mail || more.length > 0) throw new Error(`there are ${String(mail ? more.length + 1 : 0)}`);
        return mail;
      },
      { withinMs: 30_000 },
    );
  }

  /** Opens the mail in the mailbox as its person holds it: on a phone, with JavaScript switched off. */
  async openWithoutScripts(browser: Browser, mail: ArrivedMail): Promise<OpenMail> {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${this.url}/practice/mailbox`);
    await page.locator(`a[href$="${mail.id}"]`).click();
    return new OpenMail(context, page, page.frameLocator('iframe'));
  }

  private async read<T>(path: string): Promise<T> {
    const answer = await request(new URL(path, this.url));
    return (await answer.body.json()) as T;
  }
}

/** A mail that somebody reads. */
export class OpenMail {
  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly letter: FrameLocator,
  ) {}

  /** Taps a link of the letter, and is on the page that it opens. */
  async follow(words: string): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.letter.getByRole('link', { name: words, exact: true }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Every web address in a mail, in its text, its HTML and its headers. */
export function linksOf({ text, html, headers }: ArrivedMail): string[] {
  const words = [text, html.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), ...headers.map(({ value }) => value)];
  const found = words.flatMap((part) => [...part.matchAll(/https?:\/\/[^\s"'<>]+/g)].map(([address]) => address));
  return [...new Set(found)];
}

/**
 * Does to a mail what scanners do before anybody reads it: opens every link in a browser, runs what scripts there are,
 * and clicks nothing.
 *
 * @returns the addresses that were opened, with their status, and every request that was no GET.
 */
export async function scan(
  browser: Browser,
  mail: ArrivedMail,
): Promise<{ opened: { address: string; status: number }[]; changes: string[] }> {
  const context = await browser.newContext();
  const changes: string[] = [];
  context.on('request', (sent) => {
    if (sent.method() !== 'GET') changes.push(`${sent.method()} ${sent.url()}`);
  });
  const opened: { address: string; status: number }[] = [];
  for (const address of linksOf(mail)) {
    const page = await context.newPage();
    const answer = await page.goto(address, { waitUntil: 'load' });
    await page.waitForLoadState('networkidle');
    opened.push({ address, status: answer?.status() ?? 0 });
    await page.close();
  }
  await context.close();
  return { opened, changes };
}
