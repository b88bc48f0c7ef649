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

const enter = async (role: Role): Promise<ConsoleWalker> => {
  const walker = await ConsoleWalker.enter(browser, at.url, await at.session(at.grantOf(role, things)));
  await walker.page.goto(`${at.url}/console/invitations`);
  await walker.page.getByRole('heading', { level: 1, name: 'Invitations' }).waitFor();
  return walker;
};

/** Invites as the keyboard does. */
async function invite(page: Page, role: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Invite somebody' }).press('Enter');
  await page.getByLabel('They work as').selectOption({ label: role });
  const yes = page.getByRole('button', { name: 'Yes, invite' });
  await fill();
  await yes.press('Enter');
}

const card = (page: Page, role: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: role, exact: true }) });

describe('the screen of invitations', () => {
  it('check B2: a chair makes a captain of one action at once, and takes the link back, by keyboard alone', async () => {
    const chair = await enter('chair');
    const { page } = chair;
    await invite(page, 'Captain', async () => {
      expect(await page.getByRole('button', { name: 'Yes, invite' }).isEnabled()).toBe(false);
      await page.getByLabel('Of which action?').selectOption({ label: 'Picket at Mercy, Friday, December 4' });
    });
    const link = (await page.getByText(/\/setup\//).textContent()) ?? '';
    expect((await fetch(link)).status).toBe(200);
    const open = card(page, 'Captain').filter({ hasText: 'A link is out' });
    await open.getByText(/^You asked on /).waitFor();
    await open.getByRole('button', { name: 'Take it back' }).press('Enter');
    await open.getByRole('button', { name: 'Yes, take it back' }).press('Enter');
    await open.waitFor({ state: 'detached' });
    const late = await fetch(link, { method: 'POST', body: new URLSearchParams({ name: 'Mallory' }) });
    expect(late.ok).toBe(false);
    expect(chair.complaints).toEqual([]);
    await chair.close();
  }, 60_000);

  it('a convener waits for a second person; once approved, the chair who asked makes the link, and nobody else', async () => {
    const [chair, admin] = [await enter('chair'), await enter('admin')];
    await invite(chair.page, 'Convener of a circle', () =>
      chair.page.getByRole('checkbox', { name: 'Logistics' }).check(),
    );
    await chair.page.getByText('A second person has to agree first.').waitFor();
    const proof = await at.session({ role: 'admin' });
    const waiting = JSON.parse((await at.ask(proof, 'GET', '/api/staff/grants')).text) as { items: { id: string }[] };
    const id = waiting.items.at(-1)?.id ?? '';
    expect((await at.ask(proof, 'POST', `/api/staff/grants/${id}/approve`, {})).status).toBe(200);
    const approved = 'Approved; the link is not made yet';
    await card(admin.page, 'Convener of a circle').getByText(approved).waitFor();
    expect(await admin.page.getByRole('button', { name: 'Make the link' }).count()).toBe(0);
    await chair.page.getByRole('button', { name: 'Make the link' }).click();
    await chair.page.getByText(/\/setup\//).waitFor();
    await card(admin.page, 'Convener of a circle')
      .getByText(/^A link is out/)
      .waitFor();
    expect([...chair.complaints, ...admin.complaints]).toEqual([]);
    await Promise.all([chair.close(), admin.close()]);
  }, 60_000);

  it('check G3: takes no more than the width of a screen, in both languages, and offers a chair no greater role', async () => {
    const chair = await enter('chair');
    const { page } = chair;
    const tooWide: string[] = [];
    for (const language of languages) {
      await page.goto(`${at.url}/console/invitations?lang=${language}`);
      await page.locator('.screen .btn.dark').click();
      await page.getByRole('radio').nth(1).press('Space');
      await page.locator('input[type=email]').fill('somebody.with.a.long.name@a-long-name-of-a-union.example.org');
      await page.locator('select').selectOption('convener');
      await page.getByText('Logistics').waitFor();
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (sideways > 0) tooWide.push(`${language} at ${String(width)}`);
      }
    }
    expect(tooWide).toEqual([]);
    expect(await page.locator('option[value=chair], option[value=admin]').count()).toBe(0);
    await chair.close();
  }, 60_000);
});
