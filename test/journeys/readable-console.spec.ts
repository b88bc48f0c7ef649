import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '#testing';
import type { Language } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { hardToRead } from './contrast.js';
import { RolesHouse, type Things } from './roles-house.js';
import { misbuilt, nameless, outOfReach, paintedWords } from './screen-reader.js';

let at: RolesHouse;
let things: Things;
let browser: Browser;
let chair: ConsoleWalker;
let page: Page;
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

/** Opens a screen with every form on it. */
async function open(path: string, language: Language): Promise<void> {
  await page.goto(`${at.url}/console/${path}?lang=${language}`);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const closed = page.getByRole('button', { name: /^(Change|Cambiar|Name|Nombrar|\+ New|\+ .* nuev[oa]$)/ });
  while ((await closed.count()) > 0) await closed.first().press('Enter');
}

/** Goes as far in the import of a file as one gets without letting anybody in. */
async function chooseFile(language: Language): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(list);
  await page.getByRole('button', { name: language === 'en' ? 'Look at it' : 'Revisarlo', exact: true }).press('Enter');
  await page.locator('main ol').waitFor();
}

/** What is found on each of the screens, by its path. */
async function onEach(language: Language, look: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const path of screens) {
    await open(path, language);
    if (path === 'people/import') await chooseFile(language);
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    found.push(...(await look()).map((fault) => `${path}: ${fault}`));
  }
  return [...new Set(found)];
}

/** Of the widths in pixels that we promise, those at which a page scrolls sideways. */
async function tooWide(): Promise<string[]> {
  const wide: string[] = [];
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) wide.push(`scrolls sideways at ${String(width)}`);
  }
  return wide;
}

const wrong = `<!doctype html><main style="background: #fff"><h1></h1><h3 id="a">Title</h3><p id="a">
  <span style="color: #999">Pale words</span></p><button></button><input aria-labelledby="gone">
  <a href="#a" style="outline: none">On</a><u tabindex="0" onfocus="this.blur()">Away</u><div style="width: 2000px; height: 5px"></div></main>`;

describe('a look at a screen', () => {
  it('finds what is wrong with one that is', async () => {
    const other = await browser.newPage();
    await other.setContent(wrong);
    const found = await nameless(await other.context().newCDPSession(other));
    expect(found.sort()).toEqual(['a button', 'a heading', 'a textbox'].map((one) => `${one} without a name`));
    expect(await misbuilt(other)).toEqual([
      ...['headings 1 3', 'no language', 'no title', 'two of id a', 'nothing of id gone'],
    ]);
    expect(hardToRead(await paintedWords(other))).toEqual(['Pale words: 2.85 to 1']);
    expect(await outOfReach(other)).toEqual([
      expect.stringMatching(/^nothing shows the keyboard at <a /),
      expect.stringMatching(/^the keyboard does not come to <u /),
    ]);
    await other.close();
  }, 60_000);
});

describe('the screens of people, of what they belong to and of audiences', () => {
  it.each([
    ['en', 'light'],
    ['es', 'dark'],
  ] as const)(
    'check G1, G3: have names, order, contrast and room for everything, in %s and %s',
    async (language, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const tree = await page.context().newCDPSession(page);
      const look = async (): Promise<string[]> => [
        ...(await nameless(tree)),
        ...(await misbuilt(page)),
        ...hardToRead(await paintedWords(page)),
        ...(await tooWide()),
      ];
      expect(await onEach(language, look)).toEqual([]);
      expect(chair.complaints).toEqual([]);
    },
    180_000,
  );

  it('check G2: are come to by the Tab key alone, everywhere where something can be done', async () => {
    expect(await onEach('en', () => outOfReach(page))).toEqual([]);
  }, 180_000);
});
