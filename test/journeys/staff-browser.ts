import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '#words';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Somebody of the staff with a phone of their own, which may keep passkeys. */
export class StaffBrowser {
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** @param scripts false for a browser with JavaScript switched off. */
  static async open(browser: Browser, language: Language, scripts = true): Promise<StaffBrowser> {
    const locale = language === 'es' ? 'es-US' : 'en-US';
    const context = await browser.newContext({ ...phone, locale, javaScriptEnabled: scripts });
    const page = await context.newPage();
    const opened = new StaffBrowser(context, page);
    page.on('pageerror', (error) => opened.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) opened.complaints.push(message.text());
    });
    return opened;
  }

  /** Gives the phone a lock of its own, so that it can keep passkeys; what it does is not told to any server. */
  async addPasskeyStore(): Promise<PasskeyStore> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    return {
      unlock: async (isUserVerified) => {
        await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
      },
      setCounter: async (signCount) => {
        const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
        for (const credential of credentials) {
          await session.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
          await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount } });
        }
      },
    };
  }

  /** Opens a set-up link and says who they are. */
  async setUp(url: string, name: string, email = ''): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('input[name="name"]').fill(name);
    await this.page.locator('input[name="email"]').fill(email);
    await this.page.locator('form button').last().click();
    await this.page.waitForURL('**/console');
  }

  /** Has a link to sign in sent to an address. */
  async askForLink(url: string, email: string, say: { readonly ask: string; readonly sent: string }): Promise<void> {
    await this.page.goto(`${url}/signin`);
    await this.page.locator('input[name="email"]').fill(email);
    await this.press(say.ask);
    await this.shows(say.sent);
  }

  async press(words: string): Promise<void> {
    await this.page.getByRole('button', { name: words, exact: true }).click();
  }

  /** The page that says this as its title. */
  async shows(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Pixels by which the page is wider than the phone. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** The keys that a phone keeps. */
export interface PasskeyStore {
  /** Whether its owner shows finger, face or PIN when asked. */
  unlock(isUserVerified: boolean): Promise<void>;
  /** As in a copy of the phone that was used less often. */
  setCounter(signCount: number): Promise<void>;
}
