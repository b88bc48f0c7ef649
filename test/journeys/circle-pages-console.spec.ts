import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '#testing';
import { languages } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';

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

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).press('Enter');

const follow = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).press('Enter');

const shown = (title: string): Promise<void> => page.getByRole('heading', { level: 1, name: title }).waitFor();

/** Saves the form that is open, and waits until it has gone. */
async function save(open: string): Promise<void> {
  await press('Save');
  await page.getByRole('button', { name: open, exact: true }).waitFor();
}

/** Finds somebody in the box of this label, and takes the first who fits. */
async function choose(label: string, typed: string, name: RegExp): Promise<void> {
  await page.getByRole('searchbox', { name: label }).pressSequentially(typed);
  await page.getByRole('radio', { name }).press('Space');
  await page.getByRole('button', { name: `Choose again: ${label}` }).waitFor();
}

/** Adds something of this name where the button stands, and waits for its page. */
async function add(open: string, label: string, name: string): Promise<void> {
  await press(open);
  await page.getByLabel(label).fill(name);
  await press('Add');
}

describe('what people belong to has pages in the console, by keyboard alone', () => {
  it('a circle says what it is for, when it meets and who answers, in public too', async () => {
    await page.goto(`${at.url}/console/people`);
    await follow('Circles');
    await follow('K-12');
    await shown('K-12');
    await press('Change: What it is for');
    await page.getByLabel('In English').fill('Teachers and aides of the public schools');
    await save('Change: What it is for');
    await press('Change: When it meets');
    await page.getByRole('radio', { name: 'once a month' }).press('Space');
    await page.getByLabel('Which of the month').selectOption({ label: 'the first' });
    await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Thursday' });
    await page.getByLabel('Where (optional)').fill('Room 4, the hall');
    await save('Change: When it meets');
    await page.getByText(/^First Thursday of the month, 6:30/).waitFor();
    await press('Name a convener');
    await choose('Person', 'darn', /Darnell Walker/);
    await page.getByLabel('Name shown in public (optional)').fill('Darnell');
    await save('Name a convener');
    await page.getByText('answers in public as Darnell').waitFor();
    await page.getByRole('link', { name: /^Darnell Walker.*agreed to texts/ }).waitFor();
    expect(await at.chair.ask('GET', `/api/circles/${things.circle}`)).toMatchObject({
      meets: { every: 'month', nth: 1, weekday: 4, time: '18:30', place: 'Room 4, the hall' },
      nextMeetings: [expect.any(String), expect.any(String), expect.any(String)],
      conveners: [{ contactId: things.person, publicName: 'Darnell' }],
    });
    const publicPage = await at.ask({}, 'GET', '/c/k-12');
    expect(publicPage.text).toContain('Teachers and aides of the public schools');
    expect(publicPage.text).toContain('Darnell');
    expect(publicPage.text).not.toContain('Walker');
  }, 60_000);

  it('nobody writes over what somebody else has changed since, but two forms of one page are no strangers', async () => {
    const path = `/api/circles/${things.circle}`;
    await page.goto(`${at.url}/console/circles/${things.circle}`);
    await press('Change: What it is for');
    await press('Change: Name and address');
    await page.getByLabel('Sector (optional)').fill('K-12');
    await page.getByRole('region', { name: 'Name and address' }).getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('button', { name: 'Change: Name and address' }).waitFor();
    await page.getByLabel('In English').fill('Teachers and aides');
    await save('Change: What it is for');
    await press('Change: What it is for');
    const { version } = await at.chair.ask<{ version: number }>('GET', path);
    const theirs = { version, purpose: { en: 'Everybody in schools' } };
    await at.ask({ authorization: at.chair.authorization }, 'PATCH', path, theirs);
    await page.getByLabel('In English').fill('Only mine');
    await press('Save');
    await page.getByText(/^Somebody has changed this since you looked/).waitFor();
    expect(await at.chair.ask('GET', path)).toMatchObject({ sector: 'K-12', purpose: { en: 'Everybody in schools' } });
  }, 60_000);

  it('a union local has its units, whom we turn to there, and who of us keeps in touch', async () => {
    await page.goto(`${at.url}/console/people`);
    await follow('Union locals');
    await add('+ New union local', 'Name of the local', 'Nurses Local 1021');
    await shown('Nurses Local 1021');
    await add('+ New unit', 'Name of the unit', 'Night shift');
    await page.getByRole('button', { name: 'Take out Night shift' }).waitFor();
    await press('Name somebody');
    await choose('Person', 'denise', /Denise Other/);
    await page.getByLabel('As what').selectOption({ label: 'steward' });
    await choose('Who of us keeps in touch', 'darnell', /Darnell Walker/);
    await save('Name somebody');
    await page.getByText('Darnell Walker keeps in touch').waitFor();
    await press('Take Denise Other off');
    await press('Leave it');
    const [local] = (await at.chair.ask<{ items: { id: string }[] }>('GET', '/api/union-locals')).items;
    expect(await at.chair.ask('GET', `/api/union-locals/${local?.id ?? ''}`)).toMatchObject({
      ...{ name: 'Nurses Local 1021', units: [{ name: 'Night shift' }] },
      contacts: [{ contactId: things.otherPerson, role: 'steward', owner: { contactId: things.person } }],
    });
  }, 60_000);

  it('a workplace knows its local, its units and its zone, and a person of that unit is found there', async () => {
    await page.goto(`${at.url}/console/workplaces`);
    await add('+ New workplace', 'Name of the workplace', 'Mercy Hospital');
    await shown('Mercy Hospital');
    await press('Change: Name and place');
    await page.getByLabel('ZIP code (optional)').fill('60616');
    await save('Change: Name and place');
    await press('Change: Union local and units');
    await page.getByLabel('Union local', { exact: true }).selectOption({ label: 'Nurses Local 1021' });
    await page.getByLabel('Night shift').press('Space');
    await save('Change: Union local and units');
    await page.goto(`${at.url}/console/people/${things.person}`);
    await press('Change: Circles and workplaces');
    await page.getByLabel('Another workplace').selectOption({ label: 'Mercy Hospital' });
    await save('Change: Circles and workplaces');
    await press('Change: Union local and unit');
    await page.getByLabel('Union local', { exact: true }).selectOption({ label: 'Nurses Local 1021' });
    await page.getByLabel('Bargaining unit', { exact: true }).selectOption({ label: 'Night shift' });
    await save('Change: Union local and unit');
    await page.goto(`${at.url}/console/workplaces`);
    await follow('Mercy Hospital');
    await page.getByRole('link', { name: /^Darnell Walker.*rank and file/ }).waitFor();
    await follow('Nurses Local 1021');
    await page.getByRole('link', { name: /^Darnell Walker.*agreed to texts/ }).waitFor();
    await press('Take out Night shift');
    await press('Take it out');
    await page.getByText('People are in this unit. Put them into another one first.').waitFor();
  }, 60_000);
});

describe('the pages of circles, workplaces and union locals', () => {
  it.each(languages)(
    'check G3, B10: scroll nothing sideways with every form open, in %s',
    async (language) => {
      const firstOf = async (path: string): Promise<string> =>
        (await at.chair.ask<{ items: { id: string }[] }>('GET', path)).items[0]?.id ?? '';
      const pages = [
        ...['circles', 'workplaces', 'locals', `circles/${things.circle}`],
        `workplaces/${await firstOf('/api/workplaces')}`,
        `locals/${await firstOf('/api/union-locals')}`,
      ];
      const tooWide: string[] = [];
      for (const path of pages) {
        await page.goto(`${at.url}/console/${path}?lang=${language}`);
        await page.locator('h1').waitFor();
        const closed = page.getByRole('button', { name: /^(Change|Cambiar|Name|Nombrar|\+)/ });
        while ((await closed.count()) > 0) await closed.first().press('Enter');
        for (const width of [320, 390, 1280]) {
          await page.setViewportSize({ width, height: 844 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) tooWide.push(`${path} at ${String(width)}`);
        }
      }
      expect(tooWide).toEqual([]);
      expect(chair.complaints).toEqual([]);
    },
    60_000,
  );

  it('inv I15: let a convener change what theirs is for, not how it is found or who runs it', async () => {
    const convener = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf('convener', things)));
    await convener.page.goto(`${at.url}/console/circles`);
    await convener.page.getByRole('link', { name: 'K-12', exact: true }).click();
    await convener.page.getByRole('button', { name: 'Change: What it is for' }).waitFor();
    expect(await convener.page.getByRole('link', { name: 'Logistics' }).count()).toBe(0);
    expect(await convener.page.getByRole('button', { name: /Name and address|Name a convener|Take/ }).count()).toBe(0);
    expect(convener.refused).toEqual([]);
    await convener.close();
  }, 60_000);
});
