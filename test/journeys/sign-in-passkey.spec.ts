import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startChromium } from '#testing';
import type { Language } from '#words';
import { SignInHouse } from './sign-in-house.js';
import { StaffBrowser } from './staff-browser.js';

let house: SignInHouse;
let browser: Browser;
let rosa: StaffBrowser;

beforeAll(async () => {
  [house, browser] = await Promise.all([SignInHouse.open(), startChromium()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await house.close();
}, 60_000);

const words = {
  en: {
    signIns: 'Your sign-ins',
    add: 'Add a passkey',
    signOut: 'Sign out here',
    door: 'Sign in',
    enter: 'Sign in with a passkey',
    cancelled: 'Nothing was signed. Try again when you are ready.',
    failed: 'That passkey does not open anything here. Try another, or have a link sent.',
    remove: 'Remove the passkey of Chrome · Linux',
    prove: 'Is it you?',
    again: 'Use my passkey',
  },
  es: {
    signIns: 'Tus entradas',
    add: 'Agregar una llave',
    signOut: 'Salir aquí',
    door: 'Entrar',
    enter: 'Entrar con llave de acceso',
    cancelled: 'No se firmó nada. Intenta de nuevo cuando quieras.',
    failed: 'Esa llave no abre nada aquí. Prueba otra, o pide un enlace.',
    remove: 'Quitar la llave de Chrome · Linux',
    prove: '¿Eres tú?',
    again: 'Usar mi llave',
  },
};

describe.each(['en', 'es'] as Language[])('a passkey in %s', (language) => {
  const say = words[language];

  beforeEach(async () => {
    rosa = await StaffBrowser.open(browser, language);
  });

  afterEach(() => rosa.close());

  it('check F4: is added after the set-up link, and lets its owner in without anything else', async () => {
    const store = await rosa.addPasskeyStore();
    await rosa.setUp(await house.invite('chair'), 'Rosa M.');
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.shows(say.signIns);
    await rosa.press(say.add);
    await rosa.page.getByRole('button', { name: say.remove }).waitFor();
    expect(await rosa.sideways()).toBe(0);
    await rosa.press(say.signOut);
    await rosa.shows(say.door);
    await rosa.press(say.enter);
    await rosa.page.waitForURL('**/console');
    expect((await house.deeds()).slice(-3)).toEqual(['passkey.added', 'sessions.ended', 'staff.signed-in passkey']);
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.press(say.signOut);
    await store.unlock(false);
    await rosa.press(say.enter);
    await rosa.page.getByText(say.cancelled).waitFor();
    await store.unlock(true);
    await store.setCounter(0);
    await rosa.press(say.enter);
    await rosa.page.getByText(say.failed).waitFor();
    expect((await house.deeds()).at(-1)).toBe('staff.sign-in-failed passkey');
    expect(rosa.complaints).toEqual([]);
  });

  it('is asked for once more before it is taken away, when it was not used for five minutes', async () => {
    await rosa.addPasskeyStore();
    await rosa.setUp(await house.invite('chair'), 'Rosa M.');
    await rosa.page.goto(`${house.url}/sign-ins`);
    await rosa.press(say.add);
    await rosa.page.getByRole('button', { name: say.remove }).waitFor();
    house.clock.step(6 * 60_000);
    await rosa.press(say.remove);
    await rosa.shows(say.prove);
    await rosa.press(say.again);
    await rosa.shows(say.signIns);
    await rosa.press(say.remove);
    await rosa.shows(say.signIns);
    expect((await house.deeds()).slice(-2)).toEqual(['staff.proved-again passkey', 'passkey.removed']);
    expect(await rosa.page.getByRole('button', { name: say.remove }).count()).toBe(0);
  });
});
