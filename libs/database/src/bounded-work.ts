import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { sqlOn, type Sql } from './sql.js';

/** Work in a transaction that did not end within its bound. Nothing of it is kept, also when it goes on unseen. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/** Longest wait for the server to let go of what a connection held. */
const letGoMs = 5_000;

/**
 * Runs work on the connection of an open transaction, and ends that connection when the work takes too long. A
 * rollback would not do: it waits behind the statement that hangs, and whatever the work sends after it would be kept.
 *
 * @throws TookTooLong when the bound is over. The work may go on, but nothing of it reaches the database any more, and
 *   its locks are free.
 */
export async function withinBound<T>(
  manager: EntityManager,
  withinMs: number,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, withinMs, null);
  });
  try {
    const done = work(sqlOn(manager)).then((answer) => ({ answer }));
    const first = await Promise.race([done, over]);
    if (first !== null) return first.answer;
  } finally {
    clearTimeout(timer);
  }
  return giveUp(manager, withinMs);
}

async function giveUp(manager: EntityManager, withinMs: number): Promise<never> {
  const message = `It did not end within ${String(withinMs / 1_000)} s, and was undone.`;
  // The driver knows the number of its server process; its types do not say so.
  const client = (await manager.queryRunner?.connect()) as Client & { readonly processID: number };
  // From here on nothing can be sent on this connection, a COMMIT least of all.
  void client.end();
  const cause = await endBackend(manager, client.processID).catch((error: unknown) => error);
  throw new TookTooLong(message, { cause });
}

/** Over a connection of its own: those of the pool may all hang like the one that is ended. */
async function endBackend(manager: EntityManager, processId: number): Promise<void> {
  const { options } = manager.dataSource;
  const connectionString = options.type === 'postgres' ? options.url : undefined;
  const client = new Client({ connectionString, connectionTimeoutMillis: letGoMs, query_timeout: 2 * letGoMs });
  const lost = new Promise<never>((_, reject) => client.on('error', reject));
  await client.connect();
  try {
    await Promise.race([client.query(terminate, [processId, letGoMs]), lost]);
  } finally {
    await client.end();
  }
}

// A statement that waits for a lock does not notice that nobody listens any more.
const terminate = `
  SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity WHERE pid = $1 AND datname = current_database()`;
