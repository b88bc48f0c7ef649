import { Client } from 'pg';
import type { RunningService } from '#service';
import { testPostgres } from '#testing';
import type { NotificationsHouse } from './notifications-house.js';

/** How many texts a replica has posted. */
export async function postedBy({ transport }: RunningService): Promise<number> {
  const { text } = await transport({ method: 'GET', path: '/metrics', headers: {} });
  return Number(/^turnout_texts_posted_total(?:\{[^}]*\})? (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** A connection beside the product's: what a replica in the middle of a transaction looks like to the others. */
export async function inTransaction(
  house: NotificationsHouse,
  work: (client: Client, commit: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const url = new URL(await testPostgres());
  const [row] = await house.query<{ name: string }>('SELECT current_database() AS name');
  url.pathname = `/${row?.name ?? ''}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query('BEGIN');
  try {
    await work(client, async () => {
      await client.query('COMMIT');
    });
  } finally {
    await client.end();
  }
}
