import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startChromium } from '#testing';
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

/** What each role must find; more than that may be there. */
const finds = {
  admin: ['/console/waiting', '/console/audit', '/console/hold', '/staff', '/status'],
  chair: ['/console/post', '/console/replies', '/console/people', '/console/hold'],
  convener: ['/console/people', '/console/people/add'],
  captain: ['/console'],
  partner: ['/console'],
  texter: ['/console/replies'],
  auditor: ['/console/audit', '/console/hold'],
} as const;

describe('the console of each role', () => {
  it.each(Object.keys(finds) as (keyof typeof finds)[])(
    'inv I15: shows a %s nothing that is refused to them',
    async (role) => {
      const walker = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf(role, things)));
      await walker.walk();
      expect(walker.refused).toEqual([]);
      expect(walker.complaints).toEqual([]);
      expect([...walker.seen]).toEqual(expect.arrayContaining([...finds[role]]));
      await walker.close();
    },
    120_000,
  );

  it('leads a captain to their line and a partner to their boards', async () => {
    const captain = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf('captain', things)));
    await captain.page.goto(`${at.url}/console`);
    await captain.page.getByRole('heading', { level: 1, name: 'Picket at Mercy' }).waitFor();
    const partner = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf('partner', things)));
    await partner.page.goto(`${at.url}/console`);
    await partner.page.getByText('Picket at Mercy').click();
    await partner.page.waitForURL('**/b/*');
    await Promise.all([captain.close(), partner.close()]);
  }, 60_000);
});
