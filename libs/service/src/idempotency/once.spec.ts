import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, route } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencyTables1790000000003 } from './idempotency-tables.migration.js';
import { once, type RequestOnce } from './once.js';

const makeThing = route({ method: 'POST', path: '/api/things', summary: 'Makes a thing.' });
const makeOther = route({ method: 'POST', path: '/api/others', summary: 'Makes another.' });
const now = new Date('2026-12-01T18:00:00Z');

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase({
    name: 'once',
    entities: [IdempotencyKey],
    migrations: [IdempotencyTables1790000000003],
  });
});
afterAll(() => test.close());

function request(key: string | undefined, more: Partial<RequestOnce> = {}): RequestOnce {
  const caller = { service: 'web', person: { id: 'ana', role: 'chair' as const } };
  return { route: makeThing, caller, headers: { 'idempotency-key': key }, at: now, ...more };
}

function ask(asked: RequestOnce): Promise<string> {
  return test.database.transaction((sql) => once(sql, asked, () => Promise.resolve(newId())));
}

describe('once', () => {
  it('makes a thing once per key, also when two requests arrive together', async () => {
    const [first, second] = await Promise.all([ask(request('a')), ask(request('a'))]);
    expect(second).toBe(first);
    expect(await ask(request('a'))).toBe(first);
  });

  it('makes a thing per request without a key', async () => {
    expect(await ask(request(undefined))).not.toBe(await ask(request(undefined)));
  });

  it('takes the same key of another person or for another route for another key', async () => {
    const first = await ask(request('b'));
    const another = { service: 'web', person: { id: 'rosa', role: 'chair' as const } };
    expect(await ask(request('b', { caller: another }))).not.toBe(first);
    expect(await ask(request('b', { route: makeOther }))).not.toBe(first);
  });

  it('forgets the key of a request that failed', async () => {
    const failing = test.database.transaction((sql) =>
      once(sql, request('c'), () => Promise.reject(new Error('no room'))),
    );
    await expect(failing).rejects.toThrow('no room');
    await expect(ask(request('c'))).resolves.toMatch(/-/);
  });

  it('forgets keys after a day', async () => {
    const first = await ask(request('d'));
    const nextDay = new Date(now.getTime() + 25 * 60 * 60 * 1000);
    expect(await ask(request('d', { at: nextDay }))).not.toBe(first);
  });

  it.each([0, 201])('refuses a key of %i letters', async (letters) => {
    await expect(ask(request('x'.repeat(letters)))).rejects.toMatchObject({
      definition: { code: 'idempotency_key_unusable' },
    });
  });

  it('has entities that match its tables', async () => {
    const drift = await test.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
