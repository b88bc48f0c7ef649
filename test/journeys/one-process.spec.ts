import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings, Logger } from '#runtime';
import { freePort, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { walkBoard } from './board-walk.js';
import { Product } from './product.js';
import { textMixedFile } from './mixed-consent.js';
import { type Walked, walkPicket } from './walk-picket.js';

let house: House;
let product: Product;
let auditor: Product;

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
  const secrets = join(dataDir, 'secrets.json');
  product = await Product.enter(url, url, secrets);
  auditor = await Product.enter(url, url, secrets, 'auditor');
}, 120_000);

afterAll(() => house.close());

describe('the main job in one process, with nothing installed but Node', () => {
  let walked: Walked;

  it('check F2, check H1, check H2, check D4: a picket is posted, people answer, the board moves, attendance is noted', async () => {
    walked = await walkPicket(product);
  }, 120_000);

  it('check D3, inv I12: nothing that the link of a board opens holds a person', async () => {
    const { items } = await product.ask<{ items: { id: string; name: string }[] }>('GET', '/api/contacts?limit=500');
    const personal = [
      ...items.flatMap(({ id, name }) => [id, ...name.split(' ').filter((word) => word.length > 3)]),
      ...walked.phones.flatMap((phone) => [phone.slice(2), phone.slice(-7), phone.slice(-4)]),
    ];
    expect(personal.length).toBeGreaterThan(10);
    const seen = await walkBoard(product.url, walked.boardPath);
    const opened = seen.filter(({ status }) => status === 200).map(({ address }) => address);
    expect(opened).toEqual(expect.arrayContaining([`GET ${walked.boardPath}`, `GET ${walked.boardPath}/stream`]));
    const told = seen.flatMap(({ address, text }) =>
      personal.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)).map((word) => `${address}: ${word}`),
    );
    expect(told).toEqual([]);
  });

  it.each([
    ['a sign-in of a script', 'script-token.made'],
    ['an import', 'import.finished'],
    ['a send', 'wave.started'],
    ['a share of numbers', 'board.shared'],
    ['a share of a list', 'captain-link.shared'],
    ['the numbers handed over for sending', 'addresses.handed-over'],
    ['an export', 'export.asked'],
  ])('check G7, inv I11: the audit has a line for %s', async (_what, deed) => {
    if (deed === 'export.asked')
      await product.ask('POST', '/api/exports', { format: 'csv', circleId: null, reason: 'The quarterly count' });
    const { items } = await auditor.ask<{ items: { deed: string }[] }>('GET', `/api/audit?deed=${deed}`);
    expect(items.map((entry) => entry.deed)).toContain(deed);
  });

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
