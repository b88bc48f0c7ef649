import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { probe, startChromium } from '#testing';
import type { Language } from '#words';
import { type ArrivedMail, MailReader } from './mail-reader.js';
import { draftPicket, fictionalPhones, importPhones, postPicket } from './people.js';
import { RolesHouse } from './roles-house.js';
import { StaffBrowser } from './staff-browser.js';

const phones = fictionalPhones(3);

const words = {
  en: {
    signOut: 'Sign out here',
    ask: 'Send me a link',
    enter: 'Sign in',
    subject: 'Something waits for your word',
    title: 'May this go out?',
    texts: '3 people get this text in English',
    yes: 'Yes, let it go out',
    done: 'Rosa M. approved it.',
    none: 'Nothing waits for your word.',
    early: 'Approve it ahead of time',
    earlySure: 'Approve up to 3 people? It counts when somebody else posts it; a larger wave waits again.',
    earlyYes: 'Yes, approve it',
    earlyDone: 'Approved for up to 3 people.',
  },
  es: {
    signOut: 'Salir aquí',
    ask: 'Mándame un enlace',
    enter: 'Entrar',
    subject: 'Algo espera tu palabra',
    title: '¿Puede salir esto?',
    texts: '3 personas reciben este mensaje en inglés',
    yes: 'Sí, que salga',
    done: 'Rosa M. lo aprobó.',
    none: 'Nada espera tu palabra.',
    early: 'Aprobar por adelantado',
    earlySure: '¿Aprobar hasta 3 personas? Vale cuando la publica alguien más; un envío mayor vuelve a esperar.',
    earlyYes: 'Sí, aprobar',
    earlyDone: 'Aprobada para hasta 3 personas.',
  },
};

let at: RolesHouse;
let mails: MailReader;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open({ TURNOUT_APPROVAL_ABOVE: '2' }), startChromium()]);
  mails = new MailReader(at.url);
  await importPhones(at.chair, phones);
  await probe('the people', async () => {
    const { items } = await at.chair.ask<{ items: unknown[] }>('GET', '/api/contacts');
    return items.length === phones.length;
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

const mailTo = (address: string, howMany: number): Promise<ArrivedMail> =>
  probe(`${String(howMany)} mail(s) to ${address}`, async () => {
    const all = await mails.mailsTo(address);
    const last = all[howMany - 1];
    if (!last) throw new Error(`there are ${String(all.length)}`);
    return last;
  });

const linkIn = ({ text }: ArrivedMail, path: string): string =>
  new RegExp(`http:\\S+${path}\\S+`).exec(text)?.[0] ?? '';

interface Wave {
  readonly heldFor: string | null;
  readonly audience: number | null;
}

async function waveWaits(actionId: string): Promise<void> {
  await probe('a wave that waits', async () => {
    const { waves } = await at.chair.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${actionId}`);
    return waves[0]?.heldFor === 'approval';
  });
}

async function textsSent(): Promise<number> {
  const all = await Promise.all(phones.map((phone) => at.chair.texts(phone)));
  return all.flat().filter(({ direction }) => direction === 'outbound').length;
}

describe.each(['en', 'es'] as Language[])('a large wave in %s', (language) => {
  const say = words[language];
  const email = `rosa-${language}@example.org`;

  it('goes out after a mail, the door and two taps, with JavaScript switched off', async () => {
    const rosa = await StaffBrowser.open(browser, language, false);
    await rosa.setUp(await at.invitation({ role: 'chair' }), 'Rosa M.', email);
    const home = new URL(rosa.page.url()).origin;
    await rosa.page.goto(`${home}/sign-ins`);
    await rosa.press(say.signOut);
    const before = await textsSent();
    await waveWaits(await postPicket(at.chair));
    await at.mailApprovers();
    const mail = await mailTo(email, 1);
    expect(mail.subject).toContain(say.subject);
    expect(`${mail.text}${mail.html}`).not.toContain('1200 Main St');
    await rosa.page.goto(linkIn(mail, '/approve/waves/'));
    await rosa.page.locator('input[name="email"]').fill(email);
    await rosa.press(say.ask);
    await rosa.page.goto(linkIn(await mailTo(email, 2), '/signin/mail/'));
    await rosa.press(say.enter);
    await rosa.shows(say.title);
    await rosa.page.getByText(say.texts).waitFor();
    await rosa.page.getByText('1200 Main St').first().waitFor();
    expect(await rosa.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    // Opening it has changed nothing.
    expect(await textsSent()).toBe(before);
    await rosa.press(say.yes);
    await rosa.page.getByText(say.done).waitFor();
    await probe('the texts', async () => (await textsSent()) === before + phones.length);
    await at.mailApprovers();
    expect(await mails.mailsTo(email)).toHaveLength(2);
    await rosa.page.goto(`${home}/approve`);
    await rosa.page.getByText(say.none).waitFor();
    await rosa.close();
  }, 60_000);
});

// After those above: nobody gets more than two texts a day, so of these waves it is only told that they wait for nobody.
describe.each(['en', 'es'] as Language[])('a large wave that was approved ahead of time, in %s', (language) => {
  const say = words[language];

  it('does not wait for a second person', async () => {
    const rosa = await StaffBrowser.open(browser, language);
    await rosa.setUp(await at.invitation({ role: 'chair' }), 'Rosa M.', `early-${language}@example.org`);
    const home = new URL(rosa.page.url()).origin;
    const draft = await draftPicket(at.chair);
    await rosa.page.goto(`${home}/console/actions/${draft}`);
    await rosa.press(say.early);
    await rosa.page.getByText(say.earlySure).waitFor();
    await rosa.press(say.earlyYes);
    await rosa.page.getByText(say.earlyDone).waitFor();
    expect(await rosa.sideways()).toBe(0);
    await at.chair.ask('POST', `/api/actions/${draft}/post`);
    const wave = await probe('the wave with its people', async () => {
      const { waves } = await at.chair.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${draft}`);
      if (waves[0]?.audience !== phones.length) throw new Error(JSON.stringify(waves[0] ?? null));
      return waves[0];
    });
    expect(wave.heldFor).toBeNull();
    expect(rosa.complaints).toEqual([]);
    await rosa.close();
  }, 60_000);
});
