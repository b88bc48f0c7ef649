import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { probe, startChromium } from '#testing';
import { languages } from '#words';
import { ConsoleWalker } from './console-walker.js';
import { RolesHouse, type Things } from './roles-house.js';

interface Own {
  readonly answers: readonly { readonly answer: string }[];
  readonly merges: readonly { readonly record: { readonly name: string } | null }[];
}

let at: RolesHouse;
let things: Things;
let browser: Browser;
let chair: ConsoleWalker;
let page: Page;
let twin: string;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  things = await at.fill();
  const body = { name: 'Darnel Walker', phones: [{ number: '+13125550161' }], postalCode: '60616' };
  ({ id: twin } = await at.chair.ask<{ id: string }>('POST', '/api/contacts', body));
  chair = await ConsoleWalker.enter(browser, at.url, await at.session({ role: 'chair' }));
  ({ page } = chair);
}, 120_000);

afterAll(async () => {
  await chair.close();
  await browser.close();
  await at.house.close();
}, 60_000);

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).press('Enter');

describe('two records of one person in the console, by keyboard alone', () => {
  it('stand beside one another, and are made one and taken apart in two taps each', async () => {
    await page.goto(`${at.url}/console/people/duplicates`);
    await page.getByText('Darnell Walker and Darnel Walker: one phone number').waitFor();
    await press('Compare: Darnell Walker');
    await page.getByRole('radio', { name: /^Darnell Walker/ }).press('Space');
    await press('Make them one person');
    await press('Yes, make them one');
    await page.getByText('They are one person now.').waitFor();
    const kept = await at.chair.ask<{ postalCode: string }>('GET', `/api/contacts/${things.person}`);
    expect(kept).toMatchObject({ name: 'Darnell Walker', postalCode: '60616' });
    const own = await at.chair.ask<Own>('POST', `/api/contacts/${things.person}/own-data`, {});
    expect(own.merges).toEqual([expect.objectContaining({ recordId: twin, stayed: true })]);
    await page.getByRole('link', { name: 'To their page' }).press('Enter');
    await press('Take apart again: Darnel Walker');
    await press('Yes, take apart');
    await probe('the other record', () => at.chair.ask('GET', `/api/contacts/${twin}`));
  }, 60_000);

  it('are told apart in one tap, and shown again in another', async () => {
    await page.goto(`${at.url}/console/people/duplicates`);
    await press('Compare: Darnell Walker');
    await press('These are two people');
    await page.getByText('They stay two people and are no longer shown here.').waitFor();
    await page.reload();
    await page.getByText('No two records have anything in common.').waitFor();
    await press('Show again: Darnell Walker and Darnel Walker');
    await page.getByText('Darnell Walker and Darnel Walker: one phone number').waitFor();
    await page.goto(`${at.url}/console/people/${things.person}`);
    await page.getByText('Taken back that this and another record are two people').waitFor();
    await page.getByText('Made two records again').waitFor();
  }, 60_000);

  it('are chosen from the page of one of them too', async () => {
    await page.goto(`${at.url}/console/people/${things.person}`);
    await page.getByLabel('Find the other record by name or the end of a number').fill('darnel');
    await press('Compare with Darnel Walker');
    await page.getByRole('radio', { name: /^Darnell Walker/ }).press('Space');
    await press('Make them one person');
    await press('Cancel');
    await page.getByRole('button', { name: 'Make them one person' }).waitFor();
  }, 60_000);
});

describe('check G3: records beside one another', () => {
  it.each(languages)(
    'fit on a phone and on a screen in %s',
    async (language) => {
      await page.goto(`${at.url}/console/people/duplicates?lang=${language}`);
      await press(/^(Compare|Comparar): Darnell/);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect({ width, wider }).toEqual({ width, wider: 0 });
      }
    },
    60_000,
  );
});
