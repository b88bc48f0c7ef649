import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
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

const minute = 60_000;

const words = {
  en: {
    ended: 'This link has ended',
    anew: 'Run "npx turnout staff invite" on the server for a new one, or sign in.',
    door: 'Sign in',
    signIns: 'Your sign-ins',
    sure: 'Yes',
    start: 'Start a recovery: Rosa M.',
    confirm: 'Confirm the recovery: Rosa M.',
    second: 'Another admin started a recovery.',
    anewSubject: 'You can start anew',
    ask: 'Send me a link',
    sent: 'Look into your mailbox',
    here: 'Sign in here?',
    removePasskey: 'Remove the passkey of Chrome · Linux',
    add: 'Add a passkey',
    failed: 'That passkey does not open anything here. Try another, or have a link sent.',
    byPasskey: 'Sign in with a passkey',
    staff: 'Staff',
    elsewhere: 'Open it where you asked for it',
    newLink: 'Ask for a new link',
  },
  es: {
    ended: 'Este enlace ya terminó',
    anew: 'Haz uno nuevo en el servidor con "npx turnout staff invite", o entra.',
    door: 'Entrar',
    signIns: 'Tus entradas',
    sure: 'Sí',
    start: 'Empezar una recuperación: Rosa M.',
    confirm: 'Confirmar la recuperación: Rosa M.',
    second: 'Otra persona que administra empezó una recuperación.',
    anewSubject: 'Puedes empezar de nuevo',
    ask: 'Mándame un enlace',
    sent: 'Mira tu correo',
    here: '¿Entrar aquí?',
    removePasskey: 'Quitar la llave de Chrome · Linux',
    add: 'Agregar una llave',
    failed: 'Esa llave no abre nada aquí. Prueba otra, o pide un enlace.',
    byPasskey: 'Entrar con llave de acceso',
    staff: 'Equipo',
    elsewhere: 'Ábrelo donde lo pediste',
    newLink: 'Pedir un enlace nuevo',
  },
};

describe('check F4: the first admin', () => {
  it('comes in by the link that npx turnout staff invite prints, once', async () => {
    const link = await house.inviteByCommand();
    const ana = await StaffBrowser.open(browser, 'en');
    await ana.setUp(link, 'Ana');
    const late = await StaffBrowser.open(browser, 'en');
    await late.page.goto(link);
    await late.page.locator('input[name="name"]').fill('Somebody else');
    await late.page.locator('form button').last().click();
    await late.shows(words.en.ended);
    await late.page.getByText(words.en.anew).waitFor();
    expect((await house.deeds()).slice(-2)).toEqual(['set-up-link.made', 'staff.signed-in set-up']);
    await ana.close();
    await late.close();
  });
});

describe.each(['en', 'es'] as Language[])('in %s', (language) => {
  const say = words[language];
  const email = `rosa-${language}@example.org`;
  const open = () => StaffBrowser.open(browser, language);
  const listed = (person: StaffBrowser) => person.page.locator('section[aria-labelledby="sessions"] li');

  it('check F4: a set-up link that ran out opens nothing, and says what to do', async () => {
    const link = await house.invite('chair');
    house.clock.step(61 * minute);
    const late = await open();
    await late.page.goto(link);
    await late.page.locator('input[name="name"]').fill('Rosa M.');
    await late.page.locator('form button').last().click();
    await late.shows(say.ended);
    await late.page.getByText(say.anew).waitFor();
    expect((await house.deeds()).at(-1)).toBe('set-up-link.made');
    await late.close();
  });

  it("a chair's session ends when it is left alone for 30 minutes, and not before", async () => {
    const rosa = await open();
    await rosa.setUp(await house.invite('chair'), 'Rosa M.');
    for (let pause = 0; pause < 2; pause++) {
      house.clock.step(29 * minute);
      await rosa.page.goto(`${house.url}/sign-ins`);
      await rosa.shows(say.signIns);
    }
    house.clock.step(31 * minute);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.shows(say.door);
    await rosa.close();
  });

  it('sessions are listed, and one that is ended there is over at once', async () => {
    const [here, lost] = [await open(), await open()];
    await here.setUp(await house.invite('chair'), 'Rosa M.', email);
    await lost.askForLink(house.url, email, say);
    const link = house.linkIn(await house.mailTo(email));
    const stranger = await open();
    await stranger.page.goto(link);
    await stranger.shows(say.elsewhere);
    await stranger.page.getByRole('link', { name: say.newLink }).waitFor();
    await stranger.close();
    await lost.page.goto(link);
    await lost.shows(say.here);
    await lost.press(say.door);
    await lost.shows(say.signIns);
    await here.page.goto(`${house.url}/sign-ins`);
    expect(await listed(here).count()).toBe(2);
    expect(await here.sideways()).toBe(0);
    await listed(here).getByRole('button').click();
    await here.shows(say.signIns);
    expect(await listed(here).count()).toBe(1);
    expect((await house.deeds()).slice(-3)).toEqual(['request.refused', 'staff.signed-in mail', 'sessions.ended']);
    await lost.page.goto(`${house.url}/sign-ins`);
    await lost.shows(say.door);
    await here.close();
    await lost.close();
  });

  it('two admins let somebody start anew: one starts it, another confirms it', async () => {
    const mail = `lost-${email}`;
    const [rosa, ana, ben] = [await open(), await open(), await open()];
    await rosa.addPasskeyStore();
    await rosa.setUp(await house.invite('chair'), 'Rosa M.', mail);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.press(say.add);
    await rosa.page.getByRole('button', { name: say.removePasskey }).waitFor();
    await ana.setUp(await house.invite('admin'), 'Ana', `ana-${email}`);
    await ben.setUp(await house.invite('admin'), 'Ben', `ben-${email}`);
    await ana.page.goto(`${house.url}/staff`);
    await ana.page.getByRole('link', { name: say.start }).last().click();
    await ana.press(say.sure);
    await ana.shows(say.staff);
    await ben.page.goto(`${house.url}/staff`);
    await ben.page.getByText(say.second).waitFor();
    expect(await ben.sideways()).toBe(0);
    await ben.page.getByRole('link', { name: say.confirm }).click();
    await ben.press(say.sure);
    await ben.shows(say.staff);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.shows(say.door);
    await rosa.press(say.byPasskey);
    await rosa.page.getByText(say.failed).waitFor();
    expect((await house.mailTo(mail)).subject).toContain(say.anewSubject);
    await rosa.askForLink(house.url, mail, say);
    await rosa.page.goto(house.linkIn(await house.mailTo(mail, 2)));
    await rosa.press(say.door);
    await rosa.shows(say.signIns);
    expect(await rosa.page.getByRole('button', { name: say.removePasskey }).count()).toBe(0);
    for (const deed of ['recovery.started', 'recovery.confirmed']) expect(await house.deeds()).toContain(deed);
    for (const person of [rosa, ana, ben]) await person.close();
  });
});
