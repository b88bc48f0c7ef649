import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { readSecretsFile } from '#runtime';
import { freePort, temporaryFolder } from '#testing';
import { buildPeopleFile, peopleIn } from '../integration/people-file.js';
import { Product } from './product.js';
import { Program } from './program.js';

const csv = buildPeopleFile(2_600);
let house: Program;
let port: number;
let folder: string;
let product: Product;

const startHouse = async (crashpoint: string): Promise<void> => {
  const settings = { TURNOUT_CLOCK: '2026-12-03T18:00:00Z', TURNOUT_CRASHPOINT: crashpoint };
  house = new Program('all-in-one', [], { PORT: String(port), TURNOUT_DATA_DIR: folder, ...settings });
  await house.says('Ctrl-C stops');
};

const rotate = (): Program =>
  new Program('cli', ['--json', '--yes', 'rotate-keys'], { PORT: String(port), TURNOUT_DATA_DIR: folder });

const keysInFile = (): string[] =>
  Object.values(readSecretsFile(join(folder, 'secrets.json')).fieldKeys).flatMap((keys) => Object.keys(keys));

/** Rows of a query on the embedded server. */
async function rows(service: string, sql: string): Promise<Record<string, unknown>[]> {
  const postgres = join(folder, 'postgres');
  const [, , , serverPort = ''] = readFileSync(join(postgres, 'data', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(postgres, 'password'), 'utf8');
  const connectionString = `postgres://turnout:${password}@127.0.0.1:${serverPort}/turnout_${service}`;
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What seals names and addresses, by key; everybody has both. */
const sealedBy = (): Promise<Record<string, unknown>[]> =>
  rows(
    'contacts',
    `SELECT encode(substring(sealed FROM 2 FOR 2), 'escape') AS key, count(*)::int AS fields
       FROM (SELECT name FROM contacts UNION ALL SELECT email FROM contacts) AS every (sealed) GROUP BY 1 ORDER BY 1`,
  );

/** Adds people, and reads them, until it is told to stop; answers how many were added. Any refusal is thrown. */
async function goOnWorking(stopped: AbortSignal): Promise<string[]> {
  const added: string[] = [];
  while (!stopped.aborted) {
    const name = `Late ${String(added.length)}`;
    await product.ask('POST', '/api/contacts', { name, email: `late${String(added.length)}@example.org` });
    added.push(name);
    await product.ask('GET', '/api/contacts?limit=50');
  }
  return added;
}

beforeAll(async () => {
  port = await freePort();
  folder = temporaryFolder('rotate-keys');
  await startHouse('mid-rotation');
  product = await Product.enter(url(), url(), join(folder, 'secrets.json'));
  await product.ask('POST', '/api/imports', { fileName: 'people.csv', csv, consent: null });
}, 120_000);

afterAll(() => house.end(), 60_000);

const url = (): string => `http://127.0.0.1:${String(port)}`;

describe('npx turnout rotate-keys', () => {
  it('loses nothing when Turnout is killed with -9 halfway: some fields have the new key, some the old one, all open', async () => {
    const rotating = rotate();
    expect(await house.ended()).toBe('SIGKILL');
    expect(await rotating.ended()).toBe('1');
    await startHouse('');
    expect(await sealedBy()).toEqual([
      { key: 'k1', fields: expect.any(Number) },
      { key: 'k2', fields: expect.any(Number) },
    ]);
    expect(new Set(keysInFile())).toEqual(new Set(['k1', 'k2']));
    expect((await product.ask<{ items: object[] }>('GET', '/api/contacts?limit=500')).items).toHaveLength(500);
  }, 120_000);

  it('goes on when it is called again, while people are added and read; then the old keys are gone and all opens', async () => {
    const stop = new AbortController();
    const working = goOnWorking(stop.signal);
    const killed = rotate();
    await killed.says('contacts: ');
    await killed.end();
    const rotating = rotate();
    expect(await rotating.ended()).toBe('0');
    stop.abort();
    const added = await working;
    expect(added.length).toBeGreaterThan(3);
    expect(new Set(keysInFile())).toEqual(new Set(['k2']));
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(await sealedBy()).toEqual([{ key: 'k2', fields: 2 * (peopleIn(csv) + added.length) }]);
    const deeds = await rows(
      'contacts',
      `SELECT deed FROM audit_entries WHERE deed LIKE 'field-key.%' ORDER BY position`,
    );
    expect(deeds).toEqual([{ deed: 'field-key.chosen' }, { deed: 'field-key.retired' }]);

    await house.end();
    await startHouse('');
    const names = new Set<string>();
    for (let cursor = ''; ;) {
      const path = `/api/contacts?limit=500${cursor}`;
      const page = await product.ask<{ items: { name: string }[]; nextCursor: string | null }>('GET', path);
      for (const { name } of page.items) names.add(name);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(added.filter((name) => !names.has(name))).toEqual([]);
  }, 120_000);

  it('lets nobody write with a key that is gone, not even the database', async () => {
    const [sealed] = await rows('contacts', 'SELECT id, name FROM contacts LIMIT 1');
    const old = Buffer.from(sealed?.name as Buffer);
    old.write('k1', 1, 'ascii');
    const writing = rows(
      'contacts',
      `UPDATE contacts SET name = '\\x${old.toString('hex')}' WHERE id = '${String(sealed?.id)}'`,
    );
    await expect(writing).rejects.toThrow('contacts_name_retired_keys');
  });
});
