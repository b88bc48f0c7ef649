import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { exitCodes } from '#runtime';
import { freePort, probe, temporaryFolder } from '#testing';
import { fictionalPhones, importPhones, postPicket } from './people.js';
import { Product } from './product.js';
import { StartedHouse } from './started-house.js';

const phones = fictionalPhones(60);
let house: StartedHouse;
let port: number;
let dataDir: string;
let actionId: string;

const url = (): string => `http://127.0.0.1:${String(port)}`;
const enter = (): Promise<Product> => Product.enter(url(), url(), join(dataDir, 'secrets.json'));

/** Slow enough that a wave is still under way when somebody does something. */
async function start(time: string, perSecond: number): Promise<void> {
  const env = { TURNOUT_CLOCK: `2026-12-03T${time}:00Z`, SMS_MESSAGES_PER_SECOND: String(perSecond) };
  house = await StartedHouse.start(port, dataDir, env);
}

/** As a volunteer copies a folder: with owners and times, which PostgreSQL wants. */
const copy = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to]);

/** To whom the provider accepted a text, in order. */
async function textedTo(): Promise<string[]> {
  const answer = await request(new URL('/practice/api/ledger', url()));
  return ((await answer.body.json()) as { accepted: { to: string }[] }).accepted.map(({ to }) => to);
}

async function moreThan(texts: number): Promise<void> {
  await probe(`more than ${String(texts)} texts`, async () => (await textedTo()).length > texts, { withinMs: 60_000 });
}

interface WaveShown {
  readonly id: string;
  readonly state: string;
  readonly heldFor: string | null;
  readonly sentSince: string | null;
  readonly asked: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly suppressed: readonly { readonly reason: string; readonly people: number }[];
}

async function wave(product: Product): Promise<WaveShown> {
  const { waves } = await product.ask<{ waves: WaveShown[] }>('GET', `/api/waves?actionId=${actionId}`);
  return waves[0] as WaveShown;
}

beforeAll(async () => {
  port = await freePort();
  dataDir = temporaryFolder('restored-house');
  await start('18:00', 4);
  const product = await enter();
  await importPhones(product, phones);
  actionId = await postPicket(product);
}, 120_000);

afterAll(() => house.end('SIGKILL'), 60_000);

describe('npm start on a copy of its database from an hour ago', () => {
  it('fault F37, inv I1, inv I2, inv I16: texts nobody who said STOP, resumes nothing by itself, and nobody gets it twice', async () => {
    const database = join(dataDir, 'postgres');
    const backup = join(dataDir, 'backup');
    await moreThan(5);
    expect(await house.end('SIGTERM')).toBe(String(exitCodes.stopped));
    await copy(database, backup);
    await start('18:20', 4);
    await moreThan(20);
    const product = await enter();
    const { id: waveId } = await wave(product);
    await product.ask('POST', `/api/waves/${waveId}/pause`);
    const before = await textedTo();
    const [texted = ''] = before;
    const untexted = phones.find((phone) => !before.includes(phone)) ?? '';
    for (const phone of [texted, untexted]) await product.typeText(phone, 'STOP');
    await product.ask('POST', `/api/waves/${waveId}/resume`);
    await moreThan(before.length + 5);
    expect(await house.end('SIGTERM')).toBe(String(exitCodes.stopped));
    const sent = (await readFile(join(dataDir, 'practice', 'ledger.jsonl'), 'utf8')).trimEnd().split('\n').length;

    await rm(database, { recursive: true });
    await copy(backup, database);
    await start('19:20', 50);
    const restored = await enter();
    const held = await probe(
      'the word of the provider',
      async () => {
        const now = await wave(restored);
        return now.sentSince === 'known' ? now : null;
      },
      { withinMs: 60_000 },
    );
    expect(held).toMatchObject({ state: 'paused', heldFor: 'restored', asked: phones.length, accepted: sent });
    expect(await textedTo()).toHaveLength(sent);

    await restored.ask('POST', `/api/waves/${held.id}/resume`);
    await probe('the end of the wave', async () => (await wave(restored)).waiting === 0, { withinMs: 60_000 });
    const all = await textedTo();
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(untexted);
    expect([...all, untexted].sort()).toEqual([...phones].sort());
    expect((await wave(restored)).suppressed).toEqual([{ reason: 'opted_out', people: 1 }]);
  }, 180_000);
});
