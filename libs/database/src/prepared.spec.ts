import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ name: 'prepared', entities: [], migrations: [] });
  await db.database.query('CREATE SEQUENCE tries');
  // A sequence counts on also when its transaction is undone.
  await db.database.query(`
    CREATE FUNCTION turned_away(times int, code text) RETURNS int LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('tries') <= times THEN RAISE EXCEPTION 'turned away' USING ERRCODE = code; END IF;
      RETURN currval('tries');
    END $$`);
});

afterAll(() => db.close());

describe('a prepared statement outside of a transaction', () => {
  it('runs on whatever connection is free, many at once', async () => {
    const numbers = Array.from({ length: 40 }, (_, at) => at);
    const doubled = numbers.map((at) => db.database.prepared<{ twice: number }>('twice', 'SELECT $1::int * 2 AS twice', [at])); // prettier-ignore
    expect((await Promise.all(doubled)).flat()).toEqual(numbers.map((at) => ({ twice: 2 * at })));
  });

  it('runs again when PostgreSQL turned it away for no fault of its own, and only then', async () => {
    const run = (code: string): Promise<object[]> =>
      db.database.prepared('turned_away', 'SELECT turned_away(2, $1) AS tries', [code]);
    expect(await run('40P01')).toEqual([{ tries: 3 }]);
    await db.database.query(`SELECT setval('tries', 1, false)`);
    await expect(run('23505')).rejects.toThrow('turned away');
  });
});
