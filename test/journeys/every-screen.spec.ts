import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { probe, startChromium } from '#testing';
import { languages } from '#words';
import type { Role } from '#runtime';
import { RolesHouse, type Proof, type Things } from './roles-house.js';

/** A person reaches these by a text, a mail or a mistake, never by a link of another page. */
const unlinked = ['/signin', '/nowhere-at-all'];

const themes = ['light', 'dark'] as const;
const widths = [320, 390, 1280];

/** What keeps somebody from using a page; the rest of what axe finds is a matter of taste. */
const serious = new Set(['serious', 'critical']);

let at: RolesHouse;
let things: Things;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  const { chair } = at;
  const there = [{ is: 'in_circle', circleId: things.circle }];
  await chair.ask('POST', '/api/audiences', { name: 'K-12, all of it', rule: { all: there } });
  await chair.ask('POST', '/api/union-locals', { name: 'Nurses Local 1021', units: ['Aides'] });
  await chair.ask('POST', '/api/workplaces', { name: 'Mercy Hospital' });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

const enter = async (proof: Proof): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'en-US' });
  for (const pair of (proof.cookie ?? '').split('; ').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=', 2);
    await context.addCookies([{ name, value, url: at.url }]);
  }
  return context;
};

/** Screens that differ only in whom or what they are about are one. */
const kindOf = (path: string): string => path.replace(/[0-9a-f-]{36}/g, ':id').replace(/^(\/[abc])\/.*/, '$1/:name');

/** Goes wherever links lead, and shows each kind of screen to somebody unless it was seen already. */
async function throughEvery(
  page: Page,
  seen: Set<string>,
  from: readonly string[],
  show: (path: string) => Promise<void>,
): Promise<void> {
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const isBeginning = from.includes(path);
    if (seen.has(kindOf(path)) && !isBeginning) continue;
    seen.add(kindOf(path));
    await show(path);
    const hrefs = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const places = hrefs.map((href) => new URL(href ?? '/', at.url).pathname);
    open.push(...places.filter((place) => !/^\/(practice|api|assets)|\.ics$/.test(place)));
  }
}

/** Tells whether what a page asked for has come; what only goes on telling, such as a board, is not waited for. */
function questionsOf(page: Page): { readonly open: () => number } {
  let waiting = 0;
  const counts = (sent: Request): boolean => sent.resourceType() !== 'eventsource';
  page.on('request', (sent) => (waiting += counts(sent) ? 1 : 0));
  page.on('requestfinished', (sent) => (waiting -= counts(sent) ? 1 : 0));
  page.on('requestfailed', (sent) => (waiting -= counts(sent) ? 1 : 0));
  return { open: () => waiting };
}

/** Waits for what a screen asks for, and opens the forms that it keeps closed. */
async function unfold(page: Page, questions: { readonly open: () => number }): Promise<void> {
  await page.locator('h1').first().waitFor();
  await probe('an answer to every question', () => questions.open() <= 0);
  const closed = page.getByRole('button', { name: /^(Change|Cambiar): / });
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

/** What axe finds in a page as it stands: `rule: element`. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => serious.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`));
}

/** The same in both themes, at each width that is promised. */
async function faultsInEveryLook(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const here = await faults(page);
      found.push(...here.map((fault) => `${colorScheme} ${String(width)} ${fault}`));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (sideways > 0) found.push(`${String(width)} px: scrolls sideways by ${String(sideways)}`);
    }
  }
  return found;
}

describe('check G1, check G3: nothing that keeps anybody out', () => {
  const walks: readonly (readonly [string, Role | null, readonly string[], number])[] = [
    ['whoever comes by', null, ['/', ...unlinked], 8],
    ['a chair', 'chair', ['/console'], 14],
    ['an admin', 'admin', ['/console'], 6],
    ['a captain', 'captain', ['/console'], 1],
    ['a partner', 'partner', ['/console'], 2],
  ];
  const seenIn = { en: new Set<string>(), es: new Set<string>() };

  it('is found by this check where it is', async () => {
    const context = await enter({});
    const page = await context.newPage();
    await page.goto(`${at.url}/privacy`);
    await page.locator('h1').evaluate((title) => {
      title.style.cssText = 'color: #888; background: #999; width: 2000px';
    });
    const found = (await faultsInEveryLook(page)).map((fault) => fault.split(': ')[0]);
    const looks = themes.flatMap((theme) => widths.map((width) => `${theme} ${String(width)} color-contrast`));
    const wide = widths.map((width) => `${String(width)} px`);
    expect(new Set(found)).toEqual(new Set([...looks, ...wide]));
    await context.close();
  });

  it.each(walks.flatMap(([who, ...walk]) => languages.map((language) => [who, language, ...walk] as const)))(
    'on any screen of %s in %s, in both themes, at 320, 390 and 1280 px',
    async (_who, language, role, from, least) => {
      const context = await enter(role ? await at.session(at.grantOf(role, things)) : {});
      const page = await context.newPage();
      const questions = questionsOf(page);
      const found: Record<string, string[]> = {};
      let screens = 0;
      await throughEvery(page, seenIn[language], from, async (path) => {
        await page.goto(`${at.url}${path}?lang=${language}`);
        await unfold(page, questions);
        const here = await faultsInEveryLook(page);
        if (here.length > 0) found[path] = here;
        screens += 1;
      });
      expect(found).toEqual({});
      expect(screens).toBeGreaterThanOrEqual(least);
      await context.close();
    },
    300_000,
  );
});
