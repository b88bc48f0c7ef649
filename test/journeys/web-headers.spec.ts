import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newId } from '#runtime';
import { startChromium } from '#testing';
import { RolesHouse, type Things } from './roles-house.js';

let at: RolesHouse;
let things: Things;
let browser: Browser;

beforeAll(async () => {
  at = await RolesHouse.open();
  things = await at.fill();
  browser = await startChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

/** What every answer says, whatever it answers. */
const everywhere = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'content-security-policy': /default-src 'none'.*frame-ancestors '(none|self)'/,
} as const;

/** Files whose names change with what is in them are the same for everybody. */
const isFile = (path: string): boolean => /^\/(assets|look)\//.test(path) || /\.(css|js)$/.test(path);

function wrongIn(line: string, headers: Headers | Map<string, string>): string[] {
  const said = (name: string): string => headers.get(name) ?? '';
  const policy = said('content-security-policy');
  const faults = Object.entries(everywhere).filter(([name, shape]) => !shape.test(said(name)));
  if (/script-src[^;]*(unsafe|http|\*)|script-src[^;]*data:/.test(policy)) faults.push(['script-src', /./]);
  const path = line.slice(line.indexOf(' ') + 1);
  if (!isFile(path) && said('cache-control') !== 'no-store') faults.push(['cache-control', /./]);
  return faults.map(([name]) => `${line}: ${name} is "${said(name)}"`);
}

function filled(path: string): string {
  return path
    .replace('/:deed', '/leave')
    .replace(':token', 'x'.repeat(24))
    .replace(':slug', 'no-such-action')
    .replace(':service', 'contacts')
    .replace(/:\w+/g, newId())
    .replace('*', 'nothing-there');
}

describe('the headers of every answer', () => {
  it('are there on every route of every running router, for a chair and for nobody', async () => {
    const proof = await at.session({ role: 'chair' });
    const faults: string[] = [];
    let asked = 0;
    for (const { app, routes } of at.house.services) {
      const server = app.getHttpAdapter().getInstance();
      const ask = async (line: string, headers: Record<string, string>): Promise<void> => {
        const [method = '', path = ''] = line.split(' ');
        const answer = await server.inject({ method: method as 'GET', url: filled(path), headers });
        faults.push(...wrongIn(`${method} ${filled(path)}`, new Map(Object.entries(answer.headers) as never)));
        asked++;
      };
      const lines = [...routes].filter((line) => !/session\/end$|sign-out$/.test(line));
      for (const line of [...lines, 'GET /nothing-there', 'GET /%']) {
        await ask(line, proof);
        await ask(line, {});
      }
    }
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 60_000);

  it('check F10: are there on the pages of the simulator and the mailbox, and in the frame of a mail', async () => {
    const faults: string[] = [];
    for (const path of ['/practice', '/practice/mailbox', '/practice/mailbox/none', '/practice/nothing-there']) {
      faults.push(...wrongIn(`GET ${path}`, (await fetch(at.url + path, { redirect: 'manual' })).headers));
    }
    expect(faults).toEqual([]);
  });

  it('tell nobody the address of a link that is a secret, not even a page of our own', async () => {
    const shared = async (path: string, name: string): Promise<string> => {
      const made = { name, ...(path === 'boards' && { endsAt: '2026-12-05T00:00:00Z' }) };
      const { url } = await at.chair.ask<{ url: string }>('POST', `/api/actions/${things.action}/${path}`, made);
      return new URL(url).pathname;
    };
    const [board, list] = [await shared('boards', 'Hall'), await shared('captain-links', 'Gate D')];
    const setUp = new URL(await at.invitation({ role: 'texter' })).pathname;
    for (const path of [board, list, `${list}/print`, setUp]) {
      const { status, headers } = await fetch(at.url + path);
      expect([status, headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    }
  });

  it('let nothing be read that is larger than its address takes', async () => {
    const send = async (path: string, bytes: number): Promise<number> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(at.url + path, { method: 'POST', headers, body: `"${'x'.repeat(bytes - 2)}"` });
      await answer.text();
      return answer.status;
    };
    expect(await send('/api/sessions/passkey', 17_000)).toBe(413);
    expect(await send('/api/circles', 140_000)).toBe(413);
    expect(await send('/api/imports', 1_000_000)).toBe(401);
    expect(await send('/api/imports', 8_500_000)).toBe(413);
    const deep = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '['.repeat(40) };
    expect((await fetch(`${at.url}/api/sessions/passkey`, deep)).status).toBe(400);
    const poisoned = { ...deep, body: '{"__proto__":{"role":"admin"}}' };
    expect((await fetch(`${at.url}/api/sessions/passkey`, poisoned)).status).toBe(400);
  });
});

describe('in a browser', () => {
  it('no page loads anything that its policy refuses (check E8, check F10)', async () => {
    const { slug } = await at.chair.ask<{ slug: string }>('GET', `/api/actions/${things.action}`);
    const boards = await at.chair.ask<{ url: string }>('POST', `/api/actions/${things.action}/boards`, {
      ...{ name: 'TV', endsAt: '2026-12-05T00:00:00Z' },
    });
    const captain = await at.chair.ask<{ url: string }>('POST', `/api/actions/${things.action}/captain-links`, {
      name: 'Gate C',
    });
    const context = await browser.newContext();
    const refused: string[] = [];
    await context.exposeBinding('tellRefused', (_source, what: string) => refused.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        void (window as never as { tellRefused(what: string): Promise<void> }).tellRefused(
          `${location.pathname}: ${violatedDirective} ${blockedURI}`,
        );
      });
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const fromOutside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at.url) && !request.url().startsWith('data:')) fromOutside.push(request.url());
    });
    const board = new URL(boards.url).pathname;
    const list = new URL(captain.url).pathname;
    for (const path of [
      ...[
        '/',
        `/a/${slug}`,
        `/a/${slug}/thanks?answer=yes`,
        '/privacy',
        '/terms',
        '/status',
        '/c/k-12',
        '/signin',
        '/setup/x',
      ],
      ...['/api/docs', board, list, `${list}/print`, '/nothing-there', '/practice', '/practice/mailbox'],
    ]) {
      await page.goto(at.url + path, { waitUntil: 'load' });
    }
    expect(refused).toEqual([]);
    expect(fromOutside).toEqual([]);
    await context.close();
  }, 60_000);
});
