import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings, Logger } from '#runtime';
import { freePort, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { Product } from './product.js';
import { textMixedFile } from './mixed-consent.js';
import { type Walked, walkPicket } from './walk-picket.js';

let house: House;
let product: Product;

beforeAll(async () => {
  const port = await freePort();
  const dataDir = temporaryFolder('one-process');
  const { values } = loadSettings({
    PORT: String(port),
    TURNOUT_DATA_DIR: dataDir,
    TURNOUT_CLOCK: '2026-12-03T18:00:00Z',
    TURNOUT_UNDO_SECONDS: '0',
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'json',
  });
  const logger = new Logger({ service: 'test', level: 'error', format: 'json' });
  house = await startHouse(values, logger, (error) => {
    throw error;
  });
  const url = `http://127.0.0.1:${String(port)}`;
  product = await Product.enter(url, url, join(dataDir, 'secrets.json'));
}, 120_000);

afterAll(() => house.close());

describe('the main job in one process, with nothing installed but Node', () => {
  let walked: Walked;

  it('check F2, check H1, check H2, check D4: a picket is posted, people answer, the board moves, attendance is noted', async () => {
    walked = await walkPicket(product);
  }, 120_000);

  it('check D9: an ended board explains itself', async () => {
    const live = await product.page(walked.boardPath);
    expect(live.status).toBe(200);
    expect(live.text).not.toContain('Darnell');
    const { items } = await product.ask<{ items: { id: string }[] }>('GET', `/api/actions/${walked.id}/boards`);
    await product.ask('POST', `/api/boards/${items[0]?.id ?? ''}/revoke`);
    const ended = await product.page(walked.boardPath);
    expect(ended.status).toBe(410);
    expect(ended.text).toContain('no longer');
  });

  it('check B1, check B2, check B13: an answer on the public page needs no account and no JavaScript, and waits for its phone', async () => {
    const path = new URL(walked.url).pathname;
    const page = await product.page(`${path}?lang=en`);
    expect(page.text).toMatch(/4 people are coming/);
    expect(page.text).toContain('og:title');
    const fields = { phone: '(312) 555-0150', guests: '1', answer: 'yes', shiftId: walked.shiftId, language: 'en' };
    const posted = await product.postForm(path, fields);
    expect(posted.status).toBe(303);
    const counts = () =>
      product.ask<{ totals: { committed: number; unverified: number } }>('GET', `/api/actions/${walked.id}/counts`);
    expect((await counts()).totals).toMatchObject({ committed: 4, unverified: 1 });
    const [confirm] = await product.received('+13125550150', 1);
    expect(confirm).toContain('1');
    await product.typeText('+13125550150', '1');
    await product.received('+13125550150', 2);
    expect((await counts()).totals).toMatchObject({ committed: 6, unverified: 0 });
  }, 60_000);

  it('of a file of 200 people texts only those with attested consent, never a Do_Not_Call, and each phone once', async () => {
    const { wanted, got } = await textMixedFile(product);
    expect(wanted.size).toBeGreaterThan(50);
    expect([...got].sort()).toEqual([...wanted].sort());
  }, 90_000);
});
