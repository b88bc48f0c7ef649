import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#runtime';
import { startChromium } from '#testing';
import { languages } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';

let at: RolesHouse;
let things: Things;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

const enter = async (role: Role): Promise<ConsoleWalker> =>
  ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf(role, things)));

/** The words of what the keyboard is at. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent.trim());

/** Of the widths in pixels that we promise, those at which a page scrolls sideways. */
async function widthsTooNarrowFor(page: Page): Promise<number[]> {
  const narrow: number[] = [];
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) narrow.push(width);
  }
  return narrow;
}

/** What each role must find; more than that may be there. */
const finds = {
  admin: ['/console/waiting', '/console/audit', '/console/exports', '/console/hold', '/staff', '/status'],
  convener: ['/console/people', '/console/people/add', '/console/exports'],
  captain: ['/console'],
  partner: ['/console'],
  texter: ['/console/replies'],
  auditor: ['/console/audit', '/console/hold'],
  // The last one, because whoever presses everything also erases people.
  chair: ['/console/post', '/console/replies', '/console/people', '/console/exports', '/console/hold'],
} as const;

describe('where a role begins', () => {
  it('a captain at their line and a partner at their boards', async () => {
    const captain = await enter('captain');
    await captain.page.goto(`${at.url}/console`);
    await captain.page.getByRole('heading', { level: 1, name: 'Picket at Mercy' }).waitFor();
    const partner = await enter('partner');
    await partner.page.goto(`${at.url}/console`);
    await partner.page.getByText('Picket at Mercy').click();
    await partner.page.waitForURL('**/b/*');
    await Promise.all([captain.close(), partner.close()]);
  }, 60_000);
});

describe('a person in the console', () => {
  it('check G6, inv I10: is found, shown, given what is kept of them and erased, by keyboard alone', async () => {
    await at.chair.ask('POST', '/api/contacts', { name: 'Zoë Ñandú', phones: [{ number: '+13125550177' }] });
    const chair = await enter('chair');
    const { page } = chair;
    await page.goto(`${at.url}/console/people`);
    await page.getByRole('searchbox', { name: 'Find a person' }).pressSequentially('nan 0177');
    await page.getByText('One person fits.').waitFor();
    await page.getByRole('link', { name: /Zoë Ñandú/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Zoë Ñandú' }).waitFor();
    expect(await page.title()).toBe('Person');
    expect(await page.content()).not.toContain('5550177');
    await page.getByRole('button', { name: 'Show the numbers' }).press('Enter');
    await page.getByLabel('What do you need it for?').pressSequentially('To call about a ride');
    await page.getByRole('button', { name: 'Show it' }).press('Enter');
    await page.getByText('+13125550177').waitFor();
    await page.getByRole('button', { name: 'Hide it' }).press('Enter');
    await page.getByRole('button', { name: 'Give them what we keep of them' }).press('Enter');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make the file' }).press('Enter'),
    ]);
    const kept = JSON.parse(await readFile(await file.path(), 'utf8')) as unknown;
    expect(kept).toMatchObject({ format: 'turnout-own-data-1', person: { name: 'Zoë Ñandú' } });
    await page.getByRole('button', { name: 'Erase this person' }).press('Enter');
    await page.getByRole('button', { name: 'Leave it' }).press('Enter');
    expect(await focused(page)).toBe('Erase this person');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Yes, erase for good' }).isEnabled()).toBe(false);
    await page.getByRole('radio', { name: 'They asked for it' }).press('Space');
    await page.getByRole('button', { name: 'Yes, erase for good' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Erased' }).waitFor();
    expect(chair.complaints).toEqual([]);
    await chair.close();
  }, 60_000);

  it('check G3: takes no more than the width of a screen, in both languages', async () => {
    const chair = await enter('chair');
    const { page } = chair;
    const tooWide: string[] = [];
    for (const path of ['/console/people', `/console/people/${things.person}`, '/console/hold']) {
      for (const language of languages) {
        await page.goto(`${at.url}${path}?lang=${language}`);
        await page.locator('h1').waitFor();
        tooWide.push(...(await widthsTooNarrowFor(page)).map((width) => `${path} in ${language} at ${String(width)}`));
      }
    }
    expect(tooWide).toEqual([]);
    await chair.close();
  }, 60_000);
});

describe('the page of the staff', () => {
  it('hands roles out with their bounds: a captain at once, a convener once a second person agrees', async () => {
    // Somebody else who may agree.
    await at.session({ role: 'chair' });
    const admin = await enter('admin');
    const { page } = admin;
    const invite = async (email: string, role: string): Promise<void> => {
      await page.getByLabel('Their e-mail address').fill(email);
      await page.getByLabel('They work as').selectOption(role);
      await page.getByRole('button', { name: 'Send the invitation' }).click();
    };
    await page.goto(`${at.url}/staff`);
    await invite('captain@example.org', 'captain');
    await page.getByText('A convener needs circles, a captain an action, a partner its partner.').waitFor();
    await page.getByLabel('Action, for a captain').selectOption({ label: 'Picket at Mercy, Friday, December 4' });
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('Done.').waitFor();
    await page.getByRole('checkbox', { name: 'Logistics' }).check();
    await invite('convener@example.org', 'convener');
    await page.getByText('A second person has to agree first.').waitFor();
    await page.getByRole('link', { name: 'Change what they do: captain@example.org' }).click();
    await page.getByLabel('They work as').selectOption('partner');
    await page.getByLabel('Partner, for a partner').selectOption({ label: 'Nurses Local 1021' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Done.').waitFor();
    const changed = page.getByRole('listitem').filter({ hasText: 'captain@example.org' });
    expect(await changed.textContent()).toContain('partner');
    await admin.close();
  }, 60_000);
});

describe('the console of each role', () => {
  it.each(Object.keys(finds) as (keyof typeof finds)[])(
    'inv I15: shows a %s nothing that is refused to them',
    async (role) => {
      const walker = await enter(role);
      await walker.walk();
      expect(walker.refused).toEqual([]);
      expect(walker.complaints).toEqual([]);
      expect([...walker.seen]).toEqual(expect.arrayContaining([...finds[role]]));
      await walker.close();
    },
    120_000,
  );
});
