/** The PostgreSQL of all measurements: from npm, durable as in production, with room enough that no checkpoint bites. */
import { startEmbeddedPostgres } from '#database';
import { temporaryFolder } from '#testing';
import { join } from 'node:path';
import { Client } from 'pg';

/** Both arms of every bar run on these. */
export const postgresSettings = {
  shared_buffers: '2GB',
  max_wal_size: '8GB',
  synchronous_commit: 'on',
  max_connections: '200',
  shared_preload_libraries: 'pg_stat_statements',
  // Counting every statement costs both arms the same, far below the noise; timing each of them would not.
  'pg_stat_statements.track': 'top',
};

/** A server with an open connection to ask it, and the folder of its socket for programs that want the short way. */
export async function startPostgres() {
  const dir = temporaryFolder('postgres');
  const server = await startEmbeddedPostgres({ dir, settings: postgresSettings });
  const { password, port, username } = new URL(server.url);
  const socket = { host: join(dir, 'data'), port: Number(port), user: username, password };
  const connect = async (database) => {
    const client = new Client({ ...socket, database });
    await client.connect();
    return client;
  };
  const admin = await connect('postgres');
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  return {
    url: server.url,
    pid: server.pid,
    socket,
    connect,
    /** Rows of one statement in the database `postgres`. */
    query: async (text, values) => (await admin.query(text, values)).rows,
    /** Statements that clients sent to a database so far. */
    statementsOf: async (database) => {
      const [{ calls }] = (
        await admin.query(
          `SELECT coalesce(sum(calls), 0)::float8 AS calls FROM pg_stat_statements AS s
             JOIN pg_database AS d ON d.oid = s.dbid WHERE d.datname = $1`,
          [database],
        )
      ).rows;
      return calls;
    },
    async stop() {
      await admin.end();
      await server.stop();
    },
  };
}
