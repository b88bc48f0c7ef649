import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { startChromium } from './chromium.js';

describe('startChromium', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<h1>Pickets</h1><button onclick="this.textContent = \'here\'">mark</button>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  it('shows a page of this machine and runs its script', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.getByRole('button').click();
    expect(await page.getByRole('button').textContent()).toBe('here');
  });

  it('finds no other machine', async () => {
    const page = await browser.newPage();
    await expect(page.goto('http://example.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  });
});
