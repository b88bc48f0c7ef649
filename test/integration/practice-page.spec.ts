import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SteppableClock } from '#runtime';
import { probe, startChromium } from '#testing';
import { startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';
import { createMessage } from './practice-client.js';
import { WebhookReceiver } from './webhook-receiver.js';

const rosa = '+13125550101';
const clock = new SteppableClock(new Date('2026-12-03T16:04:00Z'));
let standIn: StandIn;
let receiver: WebhookReceiver;

beforeEach(async () => {
  clock.set(new Date('2026-12-03T16:04:00Z'));
  receiver = await WebhookReceiver.start();
  const phones = [{ number: rosa, name: 'Rosa Martínez' }];
  standIn = await startStandIn({ clock, phones, inboundUrl: `${receiver.url}/in`, organisation: 'Local 1021' });
});

afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

const rosasPath = `/practice/phones/${encodeURIComponent(rosa)}`;
const text = async (Body: string, To = rosa): Promise<void> => {
  await createMessage(standIn.url, { To, Body });
  await standIn.idle();
};

async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(standIn.url + path, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Sends a form as a browser does that runs no scripts, and reads the page it leads to. */
async function submit(action: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(standIn.url + action, { method: 'POST', body: new URLSearchParams(fields) });
  expect([answer.status, answer.redirected]).toEqual([200, true]);
  return answer.text();
}

describe('the page of the simulator without JavaScript (check B2)', () => {
  it('shows a text with its segments, encoding and delivery state', async () => {
    await text('Coming? 1=yes');
    const html = await read('/practice');
    expect(html).toContain('Coming? 1=yes');
    expect(html).toContain('1 segment, GSM-7');
    expect(html).toMatch(/✓ *<\/span>delivered/);
    expect(html).toContain('10:04 am');
  });

  it.each([
    ['en', 'PRACTICE: no message leaves this computer.', 'Phone simulator'],
    ['es', 'PRÁCTICA: no se envía ningún mensaje.', 'Simulador de teléfonos'],
  ])('wears the stripes on every page, in %s', async (language, stripes, title) => {
    for (const path of ['/practice', rosasPath]) {
      const html = await read(`${path}?lang=${language}`);
      expect(html).toContain(`<p class="hazard">${stripes}</p>`);
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(html).toContain(`<html lang="${language}"`);
    }
  });

  it('remembers the language it was asked for, else takes the browser at its word', async () => {
    const chosen = await fetch(`${standIn.url}/practice?lang=es`);
    const [cookie = ''] = (chosen.headers.get('set-cookie') ?? '').split(';');
    expect(await read('/practice', { cookie })).toContain('<html lang="es"');
    expect(await read('/practice', { 'accept-language': 'es-MX,es;q=0.9' })).toContain('<html lang="es"');
    expect(await read('/practice')).toContain('<html lang="en"');
  });

  it('has no script and no style of its own in it, and says so to the browser', async () => {
    const answer = await fetch(`${standIn.url}/practice`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
    for (const [, address = ''] of html.matchAll(/(?:src|href)="(\/(?:practice|look)\/[^"]+\.\w+)"/g)) {
      expect([address, (await fetch(standIn.url + address)).status]).toEqual([address, 200]);
    }
  });

  it('types a reply, by the box and by a button', async () => {
    await text('Coming?');
    const typed = await submit('/practice/texts', { number: rosa, body: 'sí <b>+2</b>', back: rosasPath });
    expect(typed).toContain('sí &lt;b>+2&lt;/b>');
    expect(typed).toContain('Turnout has it');
    await submit('/practice/texts', { number: rosa, body: 'STOP', back: rosasPath });
    expect(receiver.received.map(({ form }) => [form.From, form.Body])).toEqual([
      [rosa, 'sí <b>+2</b>'],
      [rosa, 'STOP'],
    ]);
    expect(await read(rosasPath)).toContain('Stopped at the carrier');
  });

  it('texts in from a number that nobody knows, as people type it', async () => {
    const html = await submit('/practice/texts', {
      number: '(312) 555-0177',
      body: 'JOIN',
      open: 'yes',
      back: '/practice',
    });
    expect(html).toContain('(312) 555-0177');
    expect(receiver.received[0]?.form.From).toBe('+13125550177');
  });

  it('forces what becomes of texts to a phone', async () => {
    await submit('/practice/behaviour', { number: rosa, behaviour: '30003', back: rosasPath });
    await text('Coming?');
    const html = await read(rosasPath);
    expect(html).toContain('not delivered: Phone off (30003)');
    expect(html).toMatch(/<option value="30003" selected/);
  });

  it('replies for everyone', async () => {
    const people = ['+13125550111', '+13125550112', '+13125550113'];
    for (const To of people) await text('Coming? 1=yes', To);
    await submit('/practice/replies', { back: '/practice' });
    expect(receiver.received.map(({ form }) => form.From).sort()).toEqual(people);
  });

  it('shows and moves the clock', async () => {
    expect(await read('/practice')).toContain('Thursday, December 3 · Chicago time');
    await submit('/practice/clock', { move: 'hour', back: '/practice' });
    expect(await read('/practice')).toMatch(/11:04 am/);
    const html = await submit('/practice/clock', { move: 'tomorrow', back: '/practice' });
    expect(html).toContain('Friday, December 4 · Chicago time');
    expect(html).toMatch(/9:00 am/);
    await submit('/practice/clock', { move: 'set', at: '2026-12-05T23:00', back: '/practice' });
    expect(clock.now().toISOString()).toMatch(/^2026-12-06T05:00/);
    await submit('/practice/clock', { move: 'set', at: '2026-99-99T99:99', back: '/practice' });
    expect(clock.now().toISOString()).toMatch(/^2026-12-06T05:00/);
  });

  it('finds a phone by name, whatever its accents', async () => {
    await text('Coming?', '+13125550150');
    const html = await read('/practice?find=martinez');
    expect(html).toContain('Rosa Martínez');
    expect(html).not.toContain('(312) 555-0150');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/practices', ''])(
    'leads back to itself and never to %j',
    async (back) => {
      const answer = await fetch(`${standIn.url}/practice/behaviour`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ number: rosa, behaviour: 'delivered', back }),
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/practice']);
    },
  );

  it('tells a page that begins to listen to read itself anew, and again at each change', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${standIn.url}/practice/stream`, { signal: stop.signal });
    const told = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await told?.read())?.value).toContain('event: changed');
    await text('Coming?');
    expect((await told?.read())?.value).toContain('event: changed');
    stop.abort();
  });

  it('takes no form from another site', async () => {
    const answer = await fetch(`${standIn.url}/practice/texts`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ number: rosa, body: '1' }),
    });
    expect(answer.status).toBe(403);
    expect(receiver.received).toEqual([]);
  });
});

describe('the page of the simulator in a browser', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });

  afterEach(async () => {
    await page.close();
    expect(faults.splice(0)).toEqual([]);
  });

  it('shows texts as they come, and keeps what is being typed', async () => {
    await page.goto(standIn.url + rosasPath);
    await page.getByLabel('Reply as Rosa Martínez').fill('half a');
    await text('Coming? 1=yes');
    await page.getByText('Coming? 1=yes', { exact: true }).last().waitFor();
    await page.getByText('✓ delivered').waitFor();
    expect(await page.getByLabel('Reply as Rosa Martínez').inputValue()).toBe('half a');
    expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
  });

  it('brings phones in as they are texted, three side by side', async () => {
    await page.goto(`${standIn.url}/practice`);
    const people = ['+13125550111', '+13125550112', '+13125550113', '+13125550114'];
    for (const To of people) await text('Coming? 1=yes', To);
    await probe('four phones in the list', async () => (await page.locator('.phone-list li').count()) === 5);
    expect(await page.locator('.phone').count()).toBe(3);
  });

  it('sends a quick reply without leaving the page', async () => {
    await text('Coming? 1=yes');
    await page.goto(standIn.url + rosasPath);
    await page.getByRole('button', { name: 'Reply ALTO as Rosa Martínez' }).click();
    await probe('the text at the product', () => receiver.received.length === 1);
    expect(receiver.received[0]?.form.Body).toBe('ALTO');
    await page.locator('.bubble.inbound').waitFor();
    expect(page.url()).toBe(standIn.url + rosasPath);
  });

  it('shows a phone of 390 px the list or one phone, and never scrolls sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await text('Coming? 1=yes');
    await page.goto(`${standIn.url}/practice`);
    expect(await page.locator('.phone').first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Rosa Martínez' }).click();
    await page.locator('.phone').first().waitFor();
    expect(await page.locator('.phone-list').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: 'All phones' }).click();
    await page.locator('.phone-list').waitFor();
  });
});
