import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { probe, startChromium } from '#testing';
import { PhoneConsole } from './phone-console.js';
import { RolesHouse } from './roles-house.js';

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};
const numbers = {
  ana: '+13125550171',
  ben: '+13125550172',
  carla: '+13125550173',
  dora: '+13125550174',
  beto: '+13125550175',
};

let at: RolesHouse;
let browser: Browser;
let chair: PhoneConsole;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  const k12 = await circle('K-12');
  const hotels = await circle('Hotels');
  await person('Ana', numbers.ana, k12);
  await person('Ben', numbers.ben, k12);
  await person('Beto', numbers.beto, k12, { language: 'es' });
  await person('Carla', numbers.carla, hotels);
  await person('Dora', numbers.dora, k12, { consent: null });
  const invitation = await at.invitation({ role: 'chair' });
  chair = await PhoneConsole.enter(browser, new URL(invitation).origin, invitation);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

async function circle(name: string): Promise<string> {
  return (await at.chair.ask<{ id: string }>('POST', '/api/circles', { name })).id;
}

async function person(name: string, number: string, circleId: string, more: object = {}): Promise<void> {
  const body = { name, phones: [{ number }], circleIds: [circleId], consent, ...more };
  await at.chair.ask('POST', '/api/contacts', body);
}

/** Which of the phones got a text from us. */
async function texted(): Promise<string[]> {
  const all = await Promise.all(
    Object.entries(numbers).map(async ([name, number]) => {
      const texts = await at.chair.texts(number);
      return texts.some(({ direction }) => direction === 'outbound') ? [name] : [];
    }),
  );
  return all.flat();
}

const words = 'People of the circle K-12, without those who are asked in Spanish.';

describe('an audience', () => {
  it('check A7: is put together with the keyboard, and is counted with every exclusion while it is', async () => {
    const { page } = chair;
    await chair.open('/console/audiences', 'en');
    await page.getByRole('link', { name: 'New audience' }).click();
    await chair.shows('A new audience');
    await page.getByLabel('Name', { exact: true }).fill('K-12 in English');
    await chair.button('+ Something they meet').press('Enter');
    await probe('the keyboard on what was put in', () =>
      page.evaluate(() => document.activeElement?.tagName === 'SELECT'),
    );
    await page.keyboard.press('Tab');
    await page.getByLabel('Circle', { exact: true }).selectOption({ label: 'K-12' });
    await chair.button('+ Somebody to leave out').press('Enter');
    await page.getByLabel('What', { exact: true }).last().selectOption({ label: 'Language of the ask' });
    await page.getByText(words, { exact: true }).waitFor();
    await page.getByText('2 people would be asked.').waitFor();
    await page.getByText('1 person: are asked in Spanish').waitFor();
    const told = await page.locator('main').innerText();
    expect(told).toContain('2 in English, 0 in Spanish.');
    expect(told).toContain('1 person never agreed to texts');
    expect(await chair.thumbView()).toMatchObject({ sideways: 0, primary: [{ words: 'Save' }], tooSmall: [] });
  }, 60_000);

  it('takes what was put in out again, and the keyboard stays where it can go on', async () => {
    const { page } = chair;
    await chair.button('+ A group of several').first().press('Enter');
    await page.getByRole('group', { name: 'Group' }).waitFor();
    expect(await chair.button('Save').isDisabled()).toBe(true);
    await chair.button('Take it out: Group').press('Enter');
    await page.getByRole('group', { name: 'Group' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('+ Something they meet');
    await chair.press('Save');
    await chair.shows('Audiences');
    await page.getByText(words).waitFor();
  }, 60_000);

  it('speaks Spanish, and fits the narrowest screen', async () => {
    const { page } = chair;
    await chair.open('/console/audiences', 'es');
    await page.getByText('Personas del círculo K-12, sin las que reciben la invitación en español.').waitFor();
    await page.getByRole('link', { name: 'K-12 in English' }).click();
    await chair.shows('K-12 in English');
    await page.getByText('Se invitaría a 2 personas.').waitFor();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect((await chair.thumbView()).sideways).toBe(0);
    }
    await page.setViewportSize({ width: 390, height: 844 });
  }, 60_000);

  it('check A7: those who were counted are those who are sent to, and nobody else', async () => {
    const { page } = chair;
    await chair.open('/console', 'en');
    await page.getByRole('link', { name: 'Post an action' }).click();
    await page.getByLabel('Title of the public page').fill('Picket at Mercy');
    await chair.press('Next');
    await chair.press('Next');
    await page.getByLabel('Place', { exact: true }).fill('2525 S. Michigan Ave.');
    await chair.press('Next');
    await page.getByLabel('Whom').selectOption({ label: 'K-12 in English' });
    await page.getByText('people get the text').waitFor();
    await chair.press('Next');
    await page.getByText(`For: ${words}`).waitFor();
    await page.getByText('2 people get the text').waitFor();
    await chair.press('Post and text');
    await chair.shows('Picket at Mercy');
    await Promise.all([at.chair.received(numbers.ana, 1), at.chair.received(numbers.ben, 1)]);
    await page.getByText(`For: ${words}`).waitFor();
    const wave = await waveOfOnly();
    expect(wave).toMatchObject({ audience: 2, asked: 2, waiting: 0 });
    expect(await texted()).toEqual(['ana', 'ben']);
    expect(chair.complaints).toEqual([]);
  }, 60_000);
});

async function waveOfOnly(): Promise<object> {
  const { items } = await at.chair.ask<{ items: { id: string }[] }>('GET', '/api/actions');
  const [action] = items;
  return probe('a wave that is through', async () => {
    const path = `/api/waves?actionId=${action?.id ?? ''}`;
    const { waves } = await at.chair.ask<{ waves: { waiting: number; audience: number | null }[] }>('GET', path);
    const [wave] = waves;
    if (wave?.waiting !== 0 || wave.audience === null) throw new Error(JSON.stringify(wave));
    return wave;
  });
}
