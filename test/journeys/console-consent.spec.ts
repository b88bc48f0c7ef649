import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '#testing';
import { languages } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';

let at: RolesHouse;
let things: Things;
let browser: Browser;
let id: string;

const agreed = 'Write to me about actions and elections, about 8 a month. STOP ends it, HELP helps.';

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  ({ id } = await at.chair.ask<{ id: string }>('POST', '/api/contacts', {
    ...{ name: 'Zoë Ñandú', phones: [{ number: '+13125550177' }] },
    consent: {
      ...{ how: 'sign-up sheet', obtainedAt: '2026-01-04T18:00:00Z', wording: agreed, attestedBy: 'Rosa M.' },
      purposes: ['turnout', 'elections'],
    },
  }));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

/** Of the widths in pixels that we promise, those at which a page scrolls sideways. */
async function widthsTooNarrowFor(page: Page): Promise<number[]> {
  const narrow: number[] = [];
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) narrow.push(width);
  }
  return narrow;
}

describe('the consent of a person in the console', () => {
  it.each(languages)(
    'check B10, check G3: stands by what it is about and by channel, in %s',
    async (language) => {
      const chair = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf('chair', things)));
      await chair.page.goto(`${at.url}/console/people/${id}?lang=${language}`);
      const rows = chair.page.getByRole('table').getByRole('row');
      await rows.first().waitFor();
      const told = (await rows.allInnerTexts()).map((row) => row.split('\t').map((cell) => cell.trim()));
      const en = ['● agreed', '◐ never asked'];
      const es = ['● aceptó', '◐ sin preguntar'];
      const [yes, never] = language === 'en' ? en : es;
      expect(told.slice(1).map(([, ...states]) => states)).toEqual([
        [yes, never],
        [never, never],
        [yes, never],
      ]);
      await chair.page.locator('summary').first().click();
      await chair.page.getByText(agreed).first().waitFor();
      expect(await widthsTooNarrowFor(chair.page)).toEqual([]);
      await chair.close();
    },
    60_000,
  );
});
