import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { freePort, temporaryFolder } from '#testing';
import { Product } from './product.js';
import { StartedHouse } from './started-house.js';
import { walkPicket, type Walked } from './walk-picket.js';

let house: StartedHouse;
let port: number;
let dataDir: string;
let walked: Walked;

beforeAll(async () => {
  port = await freePort();
  dataDir = temporaryFolder('npm-start');
  house = await StartedHouse.start(port, dataDir);
}, 120_000);

afterAll(() => house.end('SIGKILL'), 60_000);

const enter = (): Promise<Product> => {
  const url = `http://127.0.0.1:${String(port)}`;
  return Product.enter(url, url, join(dataDir, 'secrets.json'));
};

describe('npm start', () => {
  it('check F1, check F4: prints an aligned block of addresses, and each of them answers', async () => {
    const addresses = [...house.printed.matchAll(/^ {2}(\S.*?) {2,}(http:\S+)$/gm)];
    const names = addresses.map(([, name]) => name);
    const practice = ['Phone simulator', 'Mailbox'];
    expect(names).toEqual(["People's page", 'Staff console', ...practice, 'API docs', 'Status', 'Set up (once)']);
    for (const [, , address = ''] of addresses) {
      const { statusCode } = await request(address.replace('localhost', '127.0.0.1'));
      expect([address, statusCode]).toEqual([address, address.endsWith('/console') ? 303 : 200]);
    }
  });

  it('check F1, check F2, check F3: goes from nothing to an answer on the board without Twilio, a database or a broker', async () => {
    walked = await walkPicket(await enter());
  }, 120_000);

  it('fault F36: has lost nothing after kill -9, and stops cleanly when asked', async () => {
    expect(await house.end('SIGKILL')).toBe('SIGKILL');
    house = await StartedHouse.start(port, dataDir);
    const product = await enter();
    const { totals } = await product.ask<{ totals: object }>('GET', `/api/actions/${walked.id}/counts`);
    expect(totals).toMatchObject({ committed: 4, yes: 2, guests: 2, here: 3 });
    const asks = (await product.texts(walked.phones[0] ?? '')).filter(({ body }) => body.includes('1=yes'));
    expect(asks).toHaveLength(1);
    expect(await house.end('SIGINT')).toBe('0');
    house = await StartedHouse.start(port, dataDir);
  }, 120_000);
});
