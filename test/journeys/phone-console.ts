import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { Language } from '#words';

/** A phone of the size that most people hold. */
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** What a screen looks like to a thumb. */
export interface ThumbView {
  /** Pixels by which the page is wider than the phone. */
  readonly sideways: number;
  /** The filled buttons, of which a screen has one, and whether each is in sight without scrolling. */
  readonly primary: readonly { readonly words: string; readonly inSight: boolean }[];
  /** What can be pressed but is lower than a thumb needs. */
  readonly tooSmall: readonly string[];
}

/** A chair's phone with the console in it; what the browser complained of is kept. */
export class PhoneConsole {
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
    private current: Page,
  ) {}

  /** Opens the set-up link, says a name, and is in. */
  static async enter(browser: Browser, url: string, setUpUrl: string): Promise<PhoneConsole> {
    const context = await browser.newContext({ ...phone, locale: 'en-US' });
    const opened = new PhoneConsole(context, url, await context.newPage());
    opened.listen();
    await opened.page.goto(setUpUrl);
    await opened.page.locator('input[name="name"]').fill('Rosa M.');
    await opened.page.locator('form button').last().click();
    await opened.page.waitForURL('**/console');
    return opened;
  }

  get page(): Page {
    return this.current;
  }

  async open(path: string, language: Language): Promise<void> {
    await this.page.goto(`${this.url}${path}?lang=${language}`);
    await this.page.locator('h1').waitFor();
  }

  button(words: string | RegExp): Locator {
    return this.page.getByRole('button', typeof words === 'string' ? { name: words, exact: true } : { name: words });
  }

  async press(words: string | RegExp): Promise<void> {
    await this.button(words).click();
  }

  /** The screen that says this as its title. */
  async shows(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** As when the phone runs out of memory: the tab is gone, and the address is opened anew. */
  async killTab(): Promise<void> {
    const address = this.page.url();
    await this.page.close({ runBeforeUnload: false });
    this.current = await this.context.newPage();
    this.listen();
    await this.page.goto(address);
    await this.page.locator('h1').waitFor();
  }

  async thumbView(): Promise<ThumbView> {
    return this.page.evaluate(() => {
      const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
      const shown = (selector: string): Element[] =>
        [...document.querySelectorAll(selector)].filter((element) => boxOf(element).width > 1);
      // A box is ticked by its words as well.
      const pressedAs = (element: Element): Element => element.closest('label:has([type="checkbox"])') ?? element;
      const pressable = shown('.screen :is(.btn, .chip, select, textarea, input:not([type="radio"]))');
      return {
        sideways: document.documentElement.scrollWidth - window.innerWidth,
        primary: shown('.screen .bar :is(.btn.dark, .btn.red)').map((element) => ({
          words: element.textContent,
          inSight: boxOf(element).top >= 0 && boxOf(element).bottom <= window.innerHeight,
        })),
        tooSmall: pressable
          .filter((element) => boxOf(pressedAs(element)).height < 47.5)
          .map((element) => element.outerHTML),
      };
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private listen(): void {
    this.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
  }
}
