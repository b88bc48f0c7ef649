import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { Scene } from '../scene.js';
import { type ClusterFault, together } from './fault.js';

/** A database that is hard to work with: no connections left, rows locked, deadlocks, serialization failures. */
export const hostileDatabase: ClusterFault = {
  id: 'F22',
  title: 'no connections left, lock waits, deadlocks, serialization failures',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const hostility = async (): Promise<void> => {
      await scene.untilBuzzed(10);
      for (const deed of scene.random.shuffled([exhaust, deadlock, hold, serialize])) await deed(scene);
    };
    await together(scene.wave(), hostility());
  },
};

/** Takes every connection that the server still gives, for a while. */
async function exhaust({ ground, random }: Scene<ClusterGround>): Promise<void> {
  const taken: Client[] = [];
  try {
    for (;;) taken.push(await ground.databases.open('notifications'));
  } catch {
    // The server has no more to give: that is what was wanted.
    await pause(random.int(800, 2_000));
  } finally {
    await Promise.all(taken.map((client) => client.end().catch(() => undefined)));
  }
}

/** Locks the rows of numbers in the order opposite to everybody else's. */
async function deadlock({ ground, phones, random }: Scene<ClusterGround>): Promise<void> {
  const indexes = phones
    .map((phone) => ground.indexOf(phone))
    .sort()
    .reverse();
  for (let round = 0; round < 4; round++) {
    await ground.databases
      .with('notifications', async (client) => {
        await client.query(`SET deadlock_timeout = '2s'`);
        await client.query('BEGIN');
        for (const index of random.some(indexes, 40).sort().reverse()) {
          await client.query(`SELECT 1 FROM numbers WHERE phone_index = decode($1, 'hex') FOR UPDATE`, [index]);
        }
        await client.query('COMMIT');
      })
      .catch(ifChosen);
  }
}

/** The victim of a deadlock may be us. */
function ifChosen(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== '40P01') throw error;
}

/** Holds the rows that every claim and every answer needs. */
async function hold({ ground, random }: Scene<ClusterGround>): Promise<void> {
  await ground.databases.with('notifications', async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM senders FOR UPDATE');
    await client.query('SELECT 1 FROM waves FOR UPDATE');
    await pause(random.int(500, 2_500));
    await client.query('COMMIT');
  });
}

/** Sessions that begin now fail when rows change under them; then all are as before. */
async function serialize(scene: Scene<ClusterGround>): Promise<void> {
  const { ground, random } = scene;
  const level = async (words: string): Promise<void> => {
    for (const service of ['notifications', 'actions'] as const) {
      await ground.databases.query(service, `ALTER DATABASE turnout_${service} ${words}`);
      await ground.databases.query(
        service,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
  };
  await level(`SET default_transaction_isolation TO 'repeatable read'`);
  await pause(random.int(1_000, 2_500));
  await scene.noteInFlight();
  await level('RESET default_transaction_isolation');
  // A session that is cut off in its COMMIT leaves its claim in doubt.
  await scene.noteInFlight();
}
