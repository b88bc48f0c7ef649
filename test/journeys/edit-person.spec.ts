import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { probe, startChromium } from '#testing';
import { languages } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';

interface Known {
  readonly name: string;
  readonly version: number;
  readonly skills: string[];
  readonly everyPhone: { readonly endedAt: string | null }[];
  readonly hours: object[];
}

let at: RolesHouse;
let things: Things;
let browser: Browser;
let chair: ConsoleWalker;
let page: Page;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  chair = await ConsoleWalker.enter(browser, at.url, await at.session({ role: 'chair' }));
  ({ page } = chair);
}, 120_000);

afterAll(async () => {
  await chair.close();
  await browser.close();
  await at.house.close();
}, 60_000);

const open = async (language = 'en'): Promise<void> => {
  await page.goto(`${at.url}/console/people/${things.person}?lang=${language}`);
  await page.getByRole('heading', { level: 1, name: /Walker/ }).waitFor();
};

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).press('Enter');

const known = (): Promise<Known> => at.chair.ask<Known>('GET', `/api/contacts/${things.person}`);

/** Saves the form that is open, and waits until it has gone. */
async function save(part: string): Promise<void> {
  await press('Save');
  await page.getByRole('button', { name: `Change: ${part}`, exact: true }).waitFor();
}

describe('a person is edited in the console, by keyboard alone', () => {
  it('part by part, each with a save of its own', async () => {
    await open();
    await press('Change: Name and language');
    await page.getByLabel('Name', { exact: true }).fill('Darnell J. Walker');
    await page.getByLabel('ZIP code').fill('60616');
    await page.getByRole('searchbox', { name: 'Came through' }).pressSequentially('denise');
    await page.getByRole('radio', { name: 'Denise Other' }).press('Space');
    await save('Name and language');
    await page.getByRole('heading', { level: 1, name: 'Darnell J. Walker' }).waitFor();
    await press('Change: What they bring');
    await page.getByLabel('medic').press('Space');
    await page.getByLabel('Tags').fill('choir, nights');
    await save('What they bring');
    await press('Change: Hours of their week');
    await press('Add hours');
    await save('Hours of their week');
    await press('Change: Phones and e-mail');
    await page.getByLabel('It is theirs').press('Space');
    await page.getByLabel('Another number').fill('312 555 0188');
    await save('Phones and e-mail');
    expect(await known()).toMatchObject({
      ...{ name: 'Darnell J. Walker', cameThrough: { name: 'Denise Other' } },
      ...{ skills: ['medic'], tags: [{ name: 'choir' }, { name: 'nights' }] },
      ...{
        hours: [{ weekday: 1, fromMinute: 1080 }],
        everyPhone: [{ endedAt: null }, { endedAt: expect.any(String) }],
      },
    });
    await page.getByText('Changed: e-mail, phones').waitFor();
  }, 60_000);

  it('not over what somebody else has changed meanwhile', async () => {
    await open();
    await press('Change: Name and language');
    await page.getByLabel('Name', { exact: true }).fill('Lost Walker');
    const { version } = await known();
    await at.ask(await at.session({ role: 'chair' }), 'PATCH', `/api/contacts/${things.person}`, {
      version,
      anyHour: true,
    });
    await press('Save');
    await page.getByText(/Somebody has changed this person since you looked/).waitFor();
    expect((await known()).name).toBe('Darnell J. Walker');
  }, 60_000);

  it('and notes are written and deleted for good', async () => {
    await open();
    await page.getByLabel('A new note').fill('Knows the night shift');
    await press('Note it');
    await page.getByRole('listitem').filter({ hasText: 'Knows the night shift' }).first().waitFor();
    await press('Delete the note');
    await press('Delete it');
    await page.getByText('Nothing was noted.').waitFor();
    await probe('the story without it', async () => (await page.getByText('Knows the night shift').count()) === 0);
  }, 60_000);

  it.each(languages)(
    'check G3, B10: and nothing scrolls sideways with every form open, in %s',
    async (language) => {
      await open(language);
      const buttons = page.getByRole('button', { name: /^(Change|Cambiar): / });
      while ((await buttons.count()) > 0) await buttons.first().press('Enter');
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      }
      expect(chair.complaints).toEqual([]);
    },
    60_000,
  );
});
