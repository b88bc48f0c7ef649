import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { probe } from '#testing';
import type { Proof } from './roles-house.js';

/** Words of buttons after which there is no console to look at any more. */
const wayOut = /^(Sign out|Salir)$/;

/** Goes through the console as somebody who presses whatever is there, and notes what was refused. */
export class ConsoleWalker {
  /** `STATUS METHOD /path` of each answer that was a refusal. */
  readonly refused: string[] = [];
  /** What was pressed or opened. */
  readonly seen = new Set<string>();
  readonly complaints: string[] = [];
  private waiting = 0;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async enter(browser: Browser, url: string, { cookie = '' }: Proof): Promise<ConsoleWalker> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US' });
    for (const pair of cookie.split('; ')) {
      const [name = '', value = ''] = pair.split('=', 2);
      await context.addCookies([{ name, value, url }]);
    }
    const walker = new ConsoleWalker(context, await context.newPage(), url);
    walker.listen();
    return walker;
  }

  /** Opens every screen that a link leads to, and presses every button on each. */
  async walk(): Promise<void> {
    const open = ['/console'];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (this.seen.has(path)) continue;
      this.seen.add(path);
      await this.show(path);
      open.push(...(await this.links()));
      if (path.startsWith('/console')) await this.pressAll(path);
    }
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private async show(path: string): Promise<void> {
    const answer = await this.page.goto(this.url + path);
    if (answer && answer.status() >= 400) this.refused.push(`${String(answer.status())} GET ${path}`);
    await this.page.locator('h1').first().waitFor();
    await this.settle();
  }

  /** Links of this house that the console shows, without those that only change the language. */
  private async links(): Promise<string[]> {
    const hrefs = await this.page
      .locator('#console a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    return [...new Set(hrefs)].filter((href) => !href.startsWith('/practice'));
  }

  private async pressAll(path: string): Promise<void> {
    for (let next = await this.fresh(path); next !== null; next = await this.fresh(path)) {
      this.seen.add(`${path} ${next}`);
      // What goes away while it is pressed, such as a countdown, is no way to be refused.
      await this.page
        .getByRole('button', { name: next, exact: true })
        .first()
        .click({ timeout: 2_000 })
        .catch(() => null);
      await this.settle();
      if (new URL(this.page.url()).pathname !== path) await this.show(path);
    }
  }

  /** A button of this screen that was not pressed yet, once its fields are filled in. */
  private async fresh(path: string): Promise<string | null> {
    await this.fillIn();
    const words = await this.page
      .locator('.screen button:enabled')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()),
      );
    return words.find((one) => one !== '' && !wayOut.test(one) && !this.seen.has(`${path} ${one}`)) ?? null;
  }

  private async fillIn(): Promise<void> {
    for (const field of await this.page
      .locator('.screen :is(input[type="text"], input[type="search"], textarea):visible')
      .all()) {
      const said = await field.inputValue({ timeout: 1_000 }).catch(() => 'gone');
      // One that goes away meanwhile, because an answer arrived, is filled in on the next look.
      if (said === '') await field.fill('Something of ours', { timeout: 2_000 }).catch(() => null);
    }
    for (const choice of await this.page.locator('.sure label:has(input[type="radio"])').all()) await choice.click();
  }

  private async settle(): Promise<void> {
    await pause(60);
    await probe('an answer to every question', () => this.waiting <= 0);
  }

  private listen(): void {
    const { page } = this;
    page.on('request', () => (this.waiting += 1));
    page.on('requestfinished', () => (this.waiting -= 1));
    page.on('requestfailed', () => (this.waiting -= 1));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('response', (response) => {
      const refused = [401, 403].includes(response.status());
      const asked = `${response.request().method()} ${new URL(response.url()).pathname}`;
      if (refused) this.refused.push(`${String(response.status())} ${asked}`);
    });
  }
}
