import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { renderPage } from '#look';
import { probe, startChromium } from '#testing';
import { buildWeb } from '../../build.mjs';
import { BoardPage } from '../pages/board-page.js';
import type { BoardCounts } from '../pages/board.rules.js';
import { boardView } from '../pages/samples.js';

/** A server of one board, which can speak, fall silent, be cut off and end. */
class BoardServer {
  private server: Server | undefined;
  private readonly viewers = new Set<ServerResponse>();
  private port = 0;
  opened = 0;
  ended = false;
  refusesStream: false | 429 | 503 = false;

  constructor(private readonly script: Buffer) {}

  async open(): Promise<void> {
    const server = createServer((request, response) => this.answer(request.url ?? '/', response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/b/secret-token`;
  }

  get connections(): number {
    return this.viewers.size;
  }

  get watched(): boolean {
    return this.viewers.size > 0;
  }

  say(event: string, data: unknown = {}): void {
    for (const viewer of this.viewers) viewer.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** As when the network is cut: connections break, and nobody answers. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.viewers.clear();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }

  private answer(url: string, response: ServerResponse): void {
    if (url === '/assets/board.js') this.send(response, 200, 'text/javascript', this.script);
    else if (this.ended) this.send(response, 410, 'text/html', '<h1>This link has ended</h1>');
    else if (url.endsWith('/stream')) this.stream(response);
    else this.send(response, 200, 'text/html; charset=utf-8', renderPage(BoardPage(boardView('en'))));
  }

  private stream(response: ServerResponse): void {
    if (this.refusesStream) {
      this.send(response, this.refusesStream, 'text/plain', 'no');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 50\n\n');
    this.viewers.add(response);
    this.opened++;
    response.on('close', () => this.viewers.delete(response));
  }

  private send(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
  }
}

const first = boardView('en').counts;
const later: BoardCounts = {
  ...first,
  yes: 1210,
  here: 70,
  shifts: [
    { id: 'a', yes: 153, here: 66 },
    { id: 'b', yes: 8, here: 'few' },
    { id: 'c', yes: 'few', here: 0 },
  ],
  circles: [{ id: 'k', yes: 9 }],
};

let folder: string;
let script: Buffer;
let browser: Browser | undefined;
let server: BoardServer;
let page: Page;

describe("the board's script in a browser", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnout-board-'));
    const { board } = await buildWeb({ outdir: folder });
    script = await readFile(join(folder, board ?? ''));
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    server = new BoardServer(script);
    await server.open();
    if (!browser) throw new Error('Chromium did not start.');
    page = await browser.newPage();
    await page.clock.install();
    await page.goto(server.url);
    await probe('the board listens', () => server.watched);
  });

  afterEach(async () => {
    await page.close();
    await server.cut();
  });

  const text = (selector: string) => page.textContent(selector);
  const freshness = () => page.getAttribute('#age', 'data-freshness');
  const shows = (selector: string, wanted: string) =>
    probe(`${selector} shows ${wanted}`, async () => {
      await page.clock.runFor(100);
      return (await text(selector)) === wanted || null;
    });

  it('check D4: moves totals, rows and circles when counts arrive', async () => {
    server.say('counts', later);
    await shows('[data-total="yes"]', '1,210');
    await shows('[data-total="here"]', '70');
    expect(await text('[data-shift="a"] [data-part="gap"]')).toBe('▲ 3 over');
    expect(await page.getAttribute('[data-shift="a"] rect.coming', 'width')).toMatch(/^81\.6/);
    expect(await text('[data-shift="b"] [data-part="here-text"]')).toBe('· <5 here');
    expect(await text('[data-shift="c"] [data-part="yes"]')).toBe('<5');
    expect(await page.getAttribute('[data-shift="c"] rect.coming', 'width')).toBe('0%');
    expect(await text('[data-circle="k"] [data-part="yes"]')).toBe('9');
  });

  it('check D6: keeps its numbers when the network is cut, ages to amber and red, and recovers alone', async () => {
    server.say('counts', later);
    await shows('[data-total="yes"]', '1,210');
    expect(await freshness()).toBe('live');
    await server.cut();
    await page.clock.fastForward(31_000);
    await probe('amber', async () => (await freshness()) === 'aging');
    await page.clock.fastForward(95_000);
    await probe('red', async () => (await freshness()) === 'stale');
    expect(await text('#age')).toMatch(/^No signal · numbers are 2 min old$/);
    expect(await text('[data-total="yes"]')).toBe('1,210');
    await server.open();
    await probe('it listens again', async () => {
      await page.clock.runFor(2_000);
      return server.watched;
    });
    server.say('counts', { ...later, yes: 1211 });
    await shows('[data-total="yes"]', '1,211');
    expect(await freshness()).toBe('live');
  });

  it('check D6: beats keep it live while nothing changes', async () => {
    for (let minute = 0; minute < 3; minute++) {
      await page.clock.runFor(20_000);
      server.say('beat');
      await probe('the beat was heard', async () => (await text('#age')) === 'Live · 0 s ago');
    }
    expect(await text('[data-total="yes"]')).toBe('1,204');
  });

  it('check D6: gives up a line that looks open but is silent, and opens another', async () => {
    expect(server.opened).toBe(1);
    await page.clock.fastForward(36_000);
    await probe('it asked anew', async () => {
      await page.clock.runFor(1_000);
      return server.opened === 2 && server.connections === 1;
    });
  });

  it('comes back after a server that refused it', async () => {
    server.refusesStream = 503;
    await server.cut();
    await server.open();
    await page.clock.runFor(10_000);
    server.refusesStream = false;
    await probe('it listens again', async () => {
      await page.clock.runFor(5_000);
      return server.watched;
    });
  });

  it('fault F33: says so where too many watch, loads the page again after a minute, and listens once there is a place', async () => {
    server.refusesStream = 429;
    await server.cut();
    await server.open();
    await probe('it says so', async () => {
      await page.clock.runFor(5_000);
      return (await text('#age'))?.startsWith('Too many watch this at once.');
    });
    server.refusesStream = false;
    await probe('it listens again', async () => {
      await page.clock.runFor(10_000);
      return server.watched;
    });
    expect(await text('#age')).toMatch(/^Live/);
  });

  it('check D9: reads the page anew when its link ends, and shows what that says', async () => {
    server.ended = true;
    server.say('ended');
    await probe('the page explains itself', async () => (await text('h1')) === 'This link has ended');
  });

  it('check D9: learns that its link ended while it was cut off', async () => {
    await server.cut();
    server.ended = true;
    await server.open();
    await probe('the page explains itself', async () => {
      await page.clock.runFor(5_000);
      return (await text('h1')) === 'This link has ended';
    });
  });

  it('opens one connection at a time over a long day', async () => {
    for (let hour = 0; hour < 12; hour++) {
      await page.clock.fastForward(3_600_000);
      await page.clock.runFor(1_000);
    }
    await probe('one connection is left', () => server.connections === 1);
  });

  it('check G4: is at most 3 kB', () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3_000);
  });
});
