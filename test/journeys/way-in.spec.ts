import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { probe, startChromium } from '#testing';
import { languages, type Language } from '#words';
import { RolesHouse } from './roles-house.js';

const shift = { startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 };
const picket = { kind: 'picket', place: '2525 S Michigan Ave', timeZone: 'America/Chicago', shifts: [shift] };
const meets = { every: 'week', weekday: 2, time: '18:30', timeZone: 'America/Chicago', place: '1901 W. Carroll' };
const purpose = { en: 'We who work in schools.', es: 'Quienes trabajamos en escuelas.' };
const longName = 'Hotel-und-Gaststättengewerbe ohnetrennstelle';

let at: RolesHouse;
let browser: Browser;
let circleId: string;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  const { chair } = at;
  const educators = { name: 'K-12 educators', slug: 'k-12' };
  const { id, version } = await chair.ask<{ id: string; version: number }>('POST', '/api/circles', educators);
  await chair.ask('POST', '/api/circles', { name: longName, slug: 'hotels' });
  await at.ask({ authorization: chair.authorization }, 'PATCH', `/api/circles/${id}`, { version, purpose, meets });
  circleId = id;
  for (const [title, audienceId] of [['Picket at Mercy', id] as const, ['Rally at the port', null] as const]) {
    const action = { ...picket, title, audience: { circleId: audienceId, language: null } };
    const made = await chair.ask<{ id: string }>('POST', '/api/actions', action);
    await chair.ask('POST', `/api/actions/${made.id}/post`);
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

interface Look {
  readonly language: Language;
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
}

/** A browser of somebody who was never here, with scripts switched off. */
const visitor = ({ language, width, scheme = 'light' }: Look): Promise<BrowserContext> =>
  browser.newContext({
    ...{ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme: scheme },
    locale: language === 'es' ? 'es-US' : 'en-US',
  });

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Links, buttons and boxes that a thumb cannot hit, and texts that are too small to read. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const low = [...document.querySelectorAll<HTMLElement>('main :is(a, button, input:not([type=hidden]))')].filter(
      (one) => one.getBoundingClientRect().height < 24,
    );
    const fine = [...document.querySelectorAll<HTMLElement>('main :is(p, span, b, label)')].filter(
      (one) => parseFloat(getComputedStyle(one).fontSize) < 14,
    );
    return [...low, ...fine].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

const paths = ['/', '/c/k-12', '/c/hotels', '/c/k-12/thanks'];

describe('check G3, check B2, check B10: the way in, without JavaScript', () => {
  it.each([
    { language: 'en', width: 320 },
    { language: 'es', width: 320, scheme: 'dark' },
    { language: 'es', width: 390 },
    { language: 'en', width: 1280, scheme: 'dark' },
  ] as const)(
    'fits into $width px in $language, with nothing from elsewhere',
    async (look) => {
      const context = await visitor(look);
      const page = await context.newPage();
      const foreign: string[] = [];
      page.on('request', (sent) => {
        if (!sent.url().startsWith(at.url)) foreign.push(sent.url());
      });
      for (const path of paths) {
        const answer = await page.goto(at.url + path);
        expect([path, answer?.status(), await sideways(page), await tooSmall(page)]).toEqual([path, 200, 0, []]);
        expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
      }
      expect(foreign).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it.each(languages)(
    'check G4: a first visit in %s stays within its bytes as they travel',
    async (language) => {
      for (const [path, most] of [['/c/k-12', 60_000] as const, ['/', 80_000] as const]) {
        const context = await visitor({ language, width: 390 });
        const page = await context.newPage();
        const wire = await context.newCDPSession(page);
        await wire.send('Network.enable');
        let bytes = 0;
        wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
        await page.goto(at.url + path, { waitUntil: 'networkidle' });
        expect([path, bytes > 20_000, bytes <= most]).toEqual([path, true, true]);
        await context.close();
      }
    },
    60_000,
  );
});

describe('check G2: a newcomer with a keyboard alone, in Spanish', () => {
  const named = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      if (focused === null || focused.tagName === 'BODY') return '';
      return focused.labels?.[0]?.textContent ?? focused.textContent;
    });

  async function people(): Promise<object[]> {
    const { items } = await at.chair.ask<{ items: object[] }>('GET', `/api/contacts?circleId=${circleId}`);
    return items;
  }

  async function tabTo(page: Page, words: string): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if ((await named(page)).includes(words)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No key leads to "${words}".`);
  }

  it('finds the circle, leaves name and number, agrees by their own hand, and is told to look at the phone', async () => {
    const context = await visitor({ language: 'es', width: 390 });
    const page = await context.newPage();
    await page.goto(`${at.url}/`);
    await tabTo(page, purpose.es);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'K-12 educators' }).waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    await tabTo(page, 'Tu nombre');
    await page.keyboard.type('Ana Nueva');
    await tabTo(page, 'Tu celular');
    await page.keyboard.type('(312) 555-0134');
    await tabTo(page, 'puede enviarme mensajes de texto');
    await page.keyboard.press('Space');
    await tabTo(page, 'Unirme');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mira tu teléfono' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/c/k-12/thanks');
    await context.close();
  }, 60_000);

  it('is of the circle once their phone has said so, and not before', async () => {
    const [asked = ''] = await at.chair.received('+13125550134', 1);
    expect(asked).toContain('1=acepto');
    expect(await people()).toEqual([]);
    await at.chair.typeText('+13125550134', '1');
    await probe('Ana in the circle', async () => {
      expect(await people()).toMatchObject([{ name: 'Ana Nueva', smsConsent: 'opted_in', language: 'es' }]);
      return true;
    });
  }, 60_000);
});
