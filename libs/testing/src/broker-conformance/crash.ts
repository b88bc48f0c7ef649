import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Client } from 'pg';
import { probe } from '../probe.js';
import { repositoryRoot } from '../repository.js';
import type { CrashChildOrders } from './crash-child.js';
import { insertNote } from './outbox-rows.js';
import { numbersOf, upTo, type World } from './world.js';

/** The same number as in the child; the child runs as it was built and cannot be imported here. */
const crashLock = 4711;
const notes = 20;
const waitAt = 7;

/** What becomes of the events that a process held when it was killed. */
export function crashesHold(open: () => Promise<World>): void {
  it('loses nothing and repeats nothing when the reader is killed in a transaction (fault F36, inv I8, inv I9)', async () => {
    const world = await open();
    const { url } = await world.database('contacts');
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock($1)', [crashLock]);
    const child = await startChild(world);
    try {
      await writeNotes(world);
      await probe('the handler in the middle of its transaction', () => somebodyWaits(holder), { withinMs: 30_000 });
    } finally {
      child.kill('SIGKILL');
    }
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    await holder.end();
    expect(numbersOf(await world.seen(), 'a')).not.toContain(waitAt);

    if (world.carriage.kind === 'in-process') await world.startPublisher();
    await world.start('contacts');
    await probe('all notes', async () => (await world.seen()).length >= notes, { withinMs: 30_000 });
    expect(numbersOf(await world.seen(), 'a')).toEqual(upTo(notes));
  });
}

/** With Kafka the reader alone is killed; without, its publisher and the broker itself die with it. */
async function startChild(world: World): Promise<ChildProcess> {
  const contacts = (await world.database('contacts')).url;
  const notifications = (await world.database('notifications')).url;
  const inProcess = world.carriage.kind === 'in-process';
  if (!inProcess) await world.startPublisher();
  const urls = inProcess ? { notifications, contacts } : { contacts };
  const orders: CrashChildOrders = { carriage: world.carriage, suffix: world.suffix, urls, waitAt };
  const script = join(repositoryRoot(), 'dist/libs/testing/src/broker-conformance/crash-child.js');
  return spawn(process.execPath, [script, JSON.stringify(orders)], { stdio: ['ignore', 'inherit', 'inherit'] });
}

async function writeNotes(world: World): Promise<void> {
  const client = new Client({ connectionString: (await world.database('notifications')).url });
  await client.connect();
  for (const n of upTo(notes)) await insertNote(client, world, 'a', n);
  await client.end();
}

async function somebodyWaits(client: Client): Promise<boolean> {
  const found = await client.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [crashLock],
  );
  return found.rowCount === 1;
}
