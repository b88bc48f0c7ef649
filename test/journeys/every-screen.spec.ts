import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '#testing';
import { languages } from '#words';
import type { Role } from '#runtime';
import { faultsInEveryLook, questionsOf, themes, unfold, widths } from './accessibility.js';
import { RolesHouse, type Proof, type Things } from './roles-house.js';

/** A person reaches these by a text, a mail or a mistake, never by a link of another page. */
const unlinked = ['/signin', '/nobody-made-this'];

let at: RolesHouse;
let things: Things;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  const { chair } = at;
  const there = [{ is: 'in_circle', circleId: things.circle }];
  await chair.ask('POST', '/api/audiences', { name: 'K-12, all of it', rule: { all: there } });
  const local = await chair.ask<{ id: string }>('POST', '/api/union-locals', {
    name: 'Nurses Local 1021',
    units: ['Aides'],
  });
  await chair.ask('POST', '/api/workplaces', { name: 'Mercy Hospital', unionLocalId: local.id });
  for (const path of [`circles/${things.circle}/conveners`, `union-locals/${local.id}/contacts`]) {
    await at.ask({ authorization: chair.authorization }, 'PUT', `/api/${path}/${things.person}`, {});
  }
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
  { who, from }: { readonly who: string; readonly from: readonly string[] },
  show: (path: string) => Promise<void>,
): Promise<void> {
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    // What somebody of another role begins with may be another screen.
    const kind = from.includes(path) ? `${who} ${path}` : kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    await show(path);
    const hrefs = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const places = hrefs.map((href) => new URL(href ?? '/', at.url).pathname);
    open.push(...places.filter((place) => !/^\/(practice|api|assets)|\.ics$/.test(place)));
  }
}

describe('check G1, check G3: nothing that keeps anybody out', () => {
  const walks: readonly (readonly [string, Role | null, readonly string[], number])[] = [
    ['whoever comes by', null, ['/', ...unlinked], 7],
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
    await page.evaluate(() => {
      const [words, button] = [document.querySelector('main p'), document.createElement('button')];
      words?.setAttribute('class', 'pale');
      document.adoptedStyleSheets[0] = new CSSStyleSheet();
      document.adoptedStyleSheets[0].replaceSync('.pale { color: #888 !important; background: #999; width: 2000px }');
      document.querySelector('main')?.append(button);
    });
    const found = (await faultsInEveryLook(page)).map((fault) => fault.split(': ')[0]);
    const looks = themes.flatMap((theme) => widths.map((width) => `${theme} ${String(width)} color-contrast`));
    const wide = widths.map((width) => `${String(width)} px`);
    expect(new Set(found)).toEqual(new Set(['button-name', 'color-contrast', ...looks, ...wide]));
    await context.close();
  });

  it.each(walks.flatMap(([who, ...walk]) => languages.map((language) => [who, language, ...walk] as const)))(
    'on any screen of %s in %s, in both themes, at 320, 390 and 1280 px',
    async (who, language, role, from, least) => {
      const context = await enter(role ? await at.session(at.grantOf(role, things)) : {});
      const page = await context.newPage();
      const questions = questionsOf(page);
      const found: Record<string, string[]> = {};
      let screens = 0;
      await throughEvery(page, seenIn[language], { who, from }, async (path) => {
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
