import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { testPostgres } from '#testing';
import { OneByOne } from './one-by-one.js';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: await testPostgres() });
  await client.connect();
});
afterAll(() => client.end());

describe('one connection for several', () => {
  it('runs their statements in order, and gives the driver none while another runs', async () => {
    const statements = new OneByOne(client);
    const given = jest.spyOn(client, 'query');
    const asked = [1, 2, 0, 4].map((n) => statements.query<{ n: number }>({ text: `SELECT 4 / ${String(n)} AS n` }));
    await asked[0];
    expect(given.mock.calls.length).toBeLessThanOrEqual(2);
    const answers = await Promise.allSettled(asked);
    const told = answers.map((one) => (one.status === 'fulfilled' ? one.value.rows[0]?.n : String(one.reason)));
    expect(told).toEqual([4, 2, 'error: division by zero', 1]);
    expect(given).toHaveBeenCalledTimes(4);
  });
});
