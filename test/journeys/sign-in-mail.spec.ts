import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TOTP } from 'otpauth';
import { startChromium } from '#testing';
import type { Language } from '#words';
import { SignInHouse } from './sign-in-house.js';
import { StaffBrowser } from './staff-browser.js';

let house: SignInHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([SignInHouse.open(), startChromium()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await house.close();
}, 60_000);

const words = {
  en: {
    ask: 'Send me a link',
    sent: 'Look into your mailbox',
    here: 'Sign in here?',
    enter: 'Sign in',
    elsewhere: 'Open it where you asked for it',
    ended: 'This link has ended',
    signIns: 'Your sign-ins',
    signOut: 'Sign out here',
    addApp: 'Set up an app',
    appTitle: 'Set up an app for codes',
    works: 'It works',
    codes: 'Write these down',
    code: 'The code from your app',
    wrong: 'That code is wrong, or it was used already. Wait for the next one.',
    practice: 'PRACTICE',
  },
  es: {
    ask: 'Mándame un enlace',
    sent: 'Mira tu correo',
    here: '¿Entrar aquí?',
    enter: 'Entrar',
    elsewhere: 'Ábrelo donde lo pediste',
    ended: 'Este enlace ya terminó',
    signIns: 'Tus entradas',
    signOut: 'Salir aquí',
    addApp: 'Preparar una aplicación',
    appTitle: 'Preparar una aplicación de códigos',
    works: 'Funciona',
    codes: 'Anota estos códigos',
    code: 'El código de tu aplicación',
    wrong: 'Ese código está mal, o ya se usó. Espera el siguiente.',
    practice: 'PRÁCTICA',
  },
};

describe.each(['en', 'es'] as Language[])('a link by e-mail in %s', (language) => {
  const say = words[language];
  const email = `rosa-${language}@example.org`;
  let rosa: StaffBrowser;
  let secret: string;
  let recoveryCodes: string[];

  const codeNow = (): string => new TOTP({ secret }).generate({ timestamp: house.clock.nowMs() });
  const type = async (code: string): Promise<void> => {
    await rosa.page.locator('input[name="code"]').fill(code);
    await rosa.press(say.enter);
  };

  beforeAll(async () => {
    rosa = await StaffBrowser.open(browser, language);
    await rosa.setUp(await house.invite('chair'), 'Rosa M.', email);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.press(say.signOut);
  }, 60_000);

  afterAll(() => rosa.close());

  it('lets its reader in where it was asked for, by a button, and nowhere else', async () => {
    await rosa.askForLink(house.url, email.toUpperCase(), say);
    const mail = await house.mailTo(email);
    expect(mail.subject).toContain(say.practice);
    expect(mail.html).toContain(say.practice);
    const link = house.linkIn(mail);
    expect(link.split('/').at(-1)?.length).toBeGreaterThanOrEqual(43);
    const thief = await StaffBrowser.open(browser, language);
    await thief.page.goto(link);
    await thief.shows(say.elsewhere);
    await thief.close();
    await rosa.page.goto(link);
    await rosa.shows(say.here);
    await rosa.press(say.enter);
    await rosa.shows(say.signIns);
    expect((await house.deeds()).at(-1)).toBe('staff.signed-in mail');
    await rosa.page.goto(link);
    await rosa.shows(say.ended);
    expect(rosa.complaints).toEqual([]);
  });

  it('fault F32: a scanner that opens every link of it, runs its scripts and posts to it signs nobody in', async () => {
    const scanner = await browser.newContext();
    await rosa.askForLink(house.url, email, say);
    const mail = await house.mailTo(email, 2);
    const { text, html } = mail;
    const sessions = async (): Promise<number> =>
      (await house.deeds()).filter((deed) => deed.includes('signed-in')).length;
    const before = await sessions();
    const found = `${text ?? ''} ${(html ?? '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))}`;
    for (const address of new Set(found.match(/http:[^\s"<]+/g))) {
      const page = await scanner.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      for (const form of await page.locator('form[method="post"]').all()) {
        await form.evaluate((element) => (element as HTMLFormElement).submit());
      }
      await page.close();
      await scanner.request.post(address, { form: {} });
    }
    expect((await scanner.cookies()).map(({ name }) => name)).not.toContain('turnout_session');
    expect(await sessions()).toBe(before);
    await scanner.close();
    await rosa.page.goto(house.linkIn(mail));
    await rosa.press(say.enter);
    await rosa.shows(say.signIns);
  });

  it('wants the code of the app besides, once there is one', async () => {
    await rosa.press(say.addApp);
    await rosa.shows(say.appTitle);
    expect(await rosa.sideways()).toBe(0);
    secret = (await rosa.page.locator('p.code').innerText()).replaceAll(' ', '');
    const used = codeNow();
    await rosa.page.locator('input[name="code"]').fill(used);
    await rosa.press(say.works);
    await rosa.shows(say.codes);
    recoveryCodes = await rosa.page.locator('li.code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(8);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.press(say.signOut);
    await rosa.askForLink(house.url, email, say);
    await rosa.page.goto(house.linkIn(await house.mailTo(email, 3)));
    await rosa.press(say.enter);
    await rosa.shows(say.code);
    // The code that set the app up was used by that. Asked by its digits: half a minute may have begun since.
    await type(used);
    await rosa.page.getByText(say.wrong).waitFor();
    house.clock.step(30_000);
    await type(codeNow());
    await rosa.page.waitForURL('**/console');
    expect((await house.deeds()).at(-1)).toBe('staff.signed-in mail-and-code');
  });

  it('takes a recovery code in place of the app, once', async () => {
    for (const mails of [4, 5]) {
      await rosa.page.goto(`${house.url}/sign-ins`);
      await rosa.press(say.signOut);
      await rosa.askForLink(house.url, email, say);
      await rosa.page.goto(house.linkIn(await house.mailTo(email, mails)));
      await rosa.press(say.enter);
      await rosa.shows(say.code);
      await type(recoveryCodes[0]?.toUpperCase() ?? '');
      if (mails === 4) await rosa.page.waitForURL('**/console');
      else await rosa.page.getByText(say.wrong).waitFor();
    }
    expect(await house.deeds()).toContain('staff.signed-in mail-and-recovery-code');
  });
});
