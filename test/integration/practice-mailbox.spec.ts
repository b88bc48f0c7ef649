import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import type { Browser } from 'playwright-core';
import { SteppableClock } from '#runtime';
import { probe, startChromium } from '#testing';
import { startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';

const rosa = 'rosa@example.org';
const ics = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Picket line\\, north gate\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const invite = {
  from: '"Local 1021" <turnout@example.org>',
  to: rosa,
  subject: '¿Vienes al piquete?',
  text: 'Yes: http://localhost:3000/a/mercy?t=abc&answer=yes.',
  html: `<h1>Picket line</h1><script>document.title = 'ran'</script><a href="http://localhost:3000/a/mercy">Yes</a>`,
  attachments: [{ filename: 'picket.ics', content: ics, contentType: 'text/calendar' }],
  headers: {
    'List-Unsubscribe': '<http://localhost:3000/unsubscribe/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};
const clock = new SteppableClock(new Date('2026-12-03T16:04:00Z'));
let standIn: StandIn;

beforeEach(async () => {
  clock.set(new Date('2026-12-03T16:04:00Z'));
  standIn = await startStandIn({ ledger: 'none', clock, organisation: 'Local 1021' });
});

afterEach(() => standIn.close());

/** Sends the invite, or what is changed of it, and tells the address of its page. */
async function arrived(change: object = {}): Promise<string> {
  const transport = nodemailer.createTransport(standIn.smtpUrl);
  await transport.sendMail({ ...invite, ...change });
  transport.close();
  return `/practice/mailbox/${standIn.mails().at(-1)?.id ?? ''}`;
}

async function read(path: string): Promise<string> {
  const answer = await fetch(standIn.url + path);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('the mailbox without JavaScript (check B2)', () => {
  it('lists what arrived, newest first, and the simulator leads to it', async () => {
    expect(await read('/practice/mailbox')).toContain('No e-mail yet.');
    await arrived();
    await arrived({ to: 'ana@example.org', subject: 'Coming?' });
    const html = await read('/practice/mailbox');
    expect([...html.matchAll(/<b class="cut">([^<]*)</g)].map(([, to]) => to)).toEqual(['ana@example.org', rosa]);
    expect(html).toContain('10:04 am');
    expect(await read('/practice/mailbox?find=ROSA')).not.toContain('ana@example.org');
    expect(await read('/practice')).toContain('<a href="/practice/mailbox">Mailbox (2 e-mails)</a>');
  });

  it.each([
    ['en', 'PRACTICE: no message leaves this computer.', 'Mailbox', 'One click works'],
    ['es', 'PRÁCTICA: no se envía ningún mensaje.', 'Buzón', 'Basta un clic'],
  ])('check F10: shows a mail as a page, in %s', async (language, stripes, title, verdict) => {
    const html = await read(`${await arrived()}?lang=${language}`);
    for (const part of [stripes, title, verdict, invite.subject, rosa, 'turnout@example.org'])
      expect(html).toContain(part);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son\w+=/);
  });

  it('check F10: shows the text with its links, the source, the headers and the calendar as it reads', async () => {
    const path = await arrived();
    expect(await read(`${path}?show=text`)).toContain('href="http://localhost:3000/a/mercy?t=abc&amp;answer=yes"');
    expect(await read(`${path}?show=source`)).toContain('Content-Type: multipart/');
    expect(await read(`${path}?show=headers`)).toContain('<dt>MIME-Version</dt>');
    expect(await read(`${path}?show=attachments`)).toContain('<dd>Picket line, north gate</dd>');
    const file = await fetch(`${standIn.url}${path}/attachments/0`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.headers.get('content-disposition')).toBe('attachment');
    expect(await file.text()).toBe(ics);
  });

  it('check F10: opens the links to the front door and no others, by GET, and says what they answer', async () => {
    const asked: string[] = [];
    const door = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.cookie ?? 'no cookie'}`);
      response.writeHead(request.url === '/gone' ? 410 : 200).end();
    });
    await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`;
    await standIn.close();
    const webhookOrigin = { signed: 'http://localhost:3000', reached: url };
    standIn = await startStandIn({ ledger: 'none', clock, publicUrl: 'http://localhost:3000', webhookOrigin });
    const text = `${invite.text} http://localhost:3000/gone http://127.0.0.1:9/elsewhere`;
    const html = await read(`${await arrived({ text })}?show=links`);
    door.close();
    expect(asked.sort()).toEqual([
      'GET /a/mercy no cookie',
      'GET /a/mercy?t=abc&answer=yes no cookie',
      'GET /gone no cookie',
    ]);
    expect(html.match(/Answers \(200\)/g)).toHaveLength(2);
    for (const words of ['Answers with a refusal (410).', 'Leads elsewhere: not opened.'])
      expect(html).toContain(words);
  });

  it('check F10: says what a mail lacks', async () => {
    const path = await arrived({ html: undefined, attachments: [], headers: {} });
    const html = await read(path);
    expect(html).toContain('<pre class="letter">');
    expect(html).toContain('List-Unsubscribe is missing');
    expect(html).not.toContain('<form method="post"');
    expect(await read(`${path}?show=attachments`)).toContain('Nothing is attached.');
    const toOne = await arrived({ headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(await read(toOne)).toContain('None is needed: this goes to one person');
    const bare = await arrived({ text: undefined });
    expect(await read(`${bare}?show=text`)).toContain('This e-mail has no text part.');
  });

  it('leads back to the list from a mail that is not there', async () => {
    const answer = await fetch(`${standIn.url}/practice/mailbox/none`);
    expect(answer.url).toBe(`${standIn.url}/practice/mailbox`);
    expect((await fetch(`${standIn.url}${await arrived()}/attachments/7`)).status).toBe(404);
  });
});

describe('the mailbox in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('shows the HTML of a mail in a frame in which no script runs', async () => {
    const page = await browser.newPage();
    await page.goto(standIn.url + (await arrived()));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Picket line' }).waitFor();
    expect(await page.title()).toBe('Mailbox');
    expect(await frame.locator('html').evaluate((html) => html.ownerDocument.title)).toBe('');
    const inFrame = await fetch(`${standIn.url}${new URL(page.url()).pathname}/html`);
    expect(inFrame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    await page.close();
  });

  it('a mail that arrives shows without reloading', async () => {
    const page = await browser.newPage();
    const opened = page.waitForRequest('**/practice/stream');
    await page.goto(`${standIn.url}/practice/mailbox`);
    await opened;
    await arrived();
    await probe('the mail in the list', async () => (await page.locator('#mail-rows li').count()) === 1);
    await page.close();
  });

  it.each([390, 1280])('fits a screen of %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const path = await arrived({ subject: 'A subject that goes on and on, '.repeat(8) });
    for (const show of ['html', 'text', 'links', 'source', 'attachments', 'headers']) {
      await page.goto(`${standIn.url}${path}?show=${show}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ show, sideways }).toEqual({ show, sideways: 0 });
    }
    await page.close();
  });
});
