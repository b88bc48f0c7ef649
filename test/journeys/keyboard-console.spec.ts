import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '#testing';
import { type Language, languages } from '#words';
import { faultsInEveryLook, questionsOf, unfold } from './accessibility.js';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';
import { outOfReach } from './tab-walk.js';

let at: RolesHouse;
let things: Things;
let browser: Browser;
let chair: ConsoleWalker;
let page: Page;
let questions: ReturnType<typeof questionsOf>;
let screens: readonly string[];

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  const made = async (path: string, body: object) => (await at.chair.ask<{ id: string }>('POST', path, body)).id;
  const local = await made('/api/union-locals', { name: 'Nurses Local 1021', units: ['Night shift'] });
  const workplace = await made('/api/workplaces', { name: 'Mercy Hospital', unionLocalId: local });
  const audience = await made('/api/audiences', { name: 'Drivers', rule: { is: 'has_skill', skill: 'driver' } });
  const twin = await made('/api/contacts', { name: 'Darnel Walker', phones: [{ number: '+13125550161' }] });
  const { authorization } = at.chair;
  for (const path of [`circles/${things.circle}/conveners`, `union-locals/${local}/contacts`]) {
    await at.ask({ authorization }, 'PUT', `/api/${path}/${things.person}`, {});
  }
  screens = [
    ...['people', 'people/add', 'people/import', `people/${things.person}`, 'exports'],
    ...['people/duplicates', `people/${twin}`],
    ...['circles', `circles/${things.circle}`, 'workplaces', `workplaces/${workplace}`, 'locals', `locals/${local}`],
    ...['audiences', 'audiences/new', `audiences/${audience}`, 'invitations'],
    ...[`actions/${things.action}`, `again/${things.action}`],
  ];
  chair = await ConsoleWalker.enter(browser, at.url, await at.session({ role: 'chair' }));
  ({ page } = chair);
  questions = questionsOf(page);
}, 120_000);

afterAll(async () => {
  await chair.close();
  await browser.close();
  await at.house.close();
}, 60_000);

const list = {
  ...{ name: 'sign-up.csv', mimeType: 'text/csv' },
  buffer: Buffer.from('Name,Mobile,Circle\nAna Sol,312-555-0171,Nurses\nBen Sol,12,Nurses\n'),
};

/** Goes as far in the import of a file as one gets without letting anybody in. */
async function chooseFile(): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(list);
  await page.getByRole('button', { name: /^(Look at it|Revisarlo)$/ }).press('Enter');
  await page.locator('main ol').waitFor();
}

/** Opens a screen with every form on it. */
async function open(path: string, language: Language): Promise<void> {
  await page.goto(`${at.url}/console/${path}?lang=${language}`);
  await unfold(page, questions);
  if (path === 'people/import') await chooseFile();
}

const wrong = `<!doctype html><title>Wrong</title><main><h1>Wrong</h1><a href="#a" style="outline: none">On</a>
  <u tabindex="0" onfocus="this.blur()">Away</u></main>`;

describe('check G2: the Tab key', () => {
  it('is found to miss what it misses', async () => {
    const other = await browser.newPage();
    await other.setContent(wrong);
    expect(await outOfReach(other)).toEqual([
      expect.stringMatching(/^nothing shows the keyboard at <a /),
      expect.stringMatching(/^the keyboard does not come to <u /),
    ]);
    await other.close();
  }, 60_000);

  it('comes to everything on the screens of people, of what they belong to and of audiences, and shows where it is', async () => {
    const found: string[] = [];
    for (const path of screens) {
      await open(path, 'en');
      found.push(...(await outOfReach(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
    expect(chair.complaints).toEqual([]);
  }, 180_000);
});

describe('check G1, check G3: a file that is looked at', () => {
  it.each(languages)(
    'keeps nobody out, in %s',
    async (language) => {
      await open('people/import', language);
      expect(await faultsInEveryLook(page)).toEqual([]);
    },
    60_000,
  );
});
