import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';
import { TookTooLong } from './bounded-work.js';
import type { Sql } from './sql.js';

const withinMs = 300;
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ name: 'bounded', entities: [], migrations: [] });
  await db.database.query('CREATE TABLE things (name text PRIMARY KEY, size integer NOT NULL DEFAULT 0)');
});

afterAll(() => db.close());

beforeEach(async () => {
  await db.database.query('TRUNCATE things');
  await db.database.query(`INSERT INTO things (name) VALUES ('a'), ('b')`);
});

const grow = (sql: Sql, name: string): Promise<unknown> =>
  sql.query('UPDATE things SET size = size + 1 WHERE name = $1', [name]);

const sizes = (): Promise<{ name: string; size: number }[]> =>
  db.database.query('SELECT name, size FROM things ORDER BY name');

const untouched = [
  { name: 'a', size: 0 },
  { name: 'b', size: 0 },
];

describe('a transaction with a bound (inv I13)', () => {
  it('commits what ends in time', async () => {
    expect(await db.database.transaction(async (sql) => grow(sql, 'a').then(() => 'done'), 30_000)).toBe('done');
    expect(await sizes()).toContainEqual({ name: 'a', size: 1 });
  });

  it('passes on an error of the work as it is', async () => {
    await expect(db.database.transaction((sql) => sql.query('SELECT 1 / 0'), 30_000)).rejects.toThrow('division by');
  });

  it('undoes work whose statement waits, and lets go of its locks at once', async () => {
    const gate = Promise.withResolvers<void>();
    const holds = Promise.withResolvers<void>();
    const holding = db.database.transaction(async (sql) => {
      await grow(sql, 'b');
      holds.resolve();
      await gate.promise;
    });
    await holds.promise;
    const hanging = db.database.transaction(async (sql) => {
      await grow(sql, 'a');
      await grow(sql, 'b');
    }, withinMs);
    await expect(hanging).rejects.toThrow(TookTooLong);
    await db.database.transaction((sql) => sql.query(`SELECT FROM things WHERE name = 'a' FOR UPDATE NOWAIT`));
    gate.resolve();
    await holding;
    expect(await sizes()).toEqual([
      { name: 'a', size: 0 },
      { name: 'b', size: 1 },
    ]);
  });

  it('keeps nothing of work that goes on after its bound, whichever way it writes', async () => {
    const gate = Promise.withResolvers<void>();
    const afterwards = Promise.withResolvers<PromiseSettledResult<unknown>[]>();
    const hanging = db.database.transaction(async (sql) => {
      await grow(sql, 'a');
      await gate.promise;
      const late = [
        grow(sql, 'b'),
        sql.prepared('late_growth', 'UPDATE things SET size = size + 1 WHERE name = $1', ['b']),
        sql.manager.query('COMMIT'),
      ];
      afterwards.resolve(await Promise.allSettled(late));
    }, withinMs);
    await expect(hanging).rejects.toThrow('It did not end within 0.3 s, and was undone.');
    gate.resolve();
    expect((await afterwards.promise).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await sizes()).toEqual(untouched);
  });

  it('gives its place in the pool to others, also when all places hang', async () => {
    const never = new Promise<never>(() => undefined);
    const many = Array.from({ length: 12 }, () => db.database.transaction(() => never, withinMs));
    const outcomes = await Promise.allSettled(many);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await sizes()).toEqual(untouched);
  });
});
