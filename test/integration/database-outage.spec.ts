import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#database';
import { InProcessBroker, type OutgoingRecord, Transactions } from '#messaging';
import {
  generateSecrets,
  identityHeader,
  loadSettings,
  newId,
  Secrets,
  ServiceIdentity,
  Settings,
  SystemClock,
} from '#runtime';
import { bootService, type RunningService } from '#service';
import { actionPosted } from '#contracts';
import { freePort, probe, temporaryFolder } from '#testing';
import { actions } from '../../apps/actions/src/actions.module.js';

/** What the broker was handed, by the key of the event. */
const told: string[] = [];

class TappedBroker extends InProcessBroker {
  override publish(topic: string, records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    told.push(...records.map(({ key }) => key));
    return super.publish(topic, records, signal);
  }
}

const fatal: unknown[] = [];
const secrets = new Secrets(generateSecrets());
let dir: string;
let port: number;
let server: EmbeddedPostgres;
let service: RunningService;

beforeAll(async () => {
  dir = join(temporaryFolder('outage'), 'postgres');
  port = await freePort();
  server = await startEmbeddedPostgres({ dir, port });
  service = await bootService(actions, {
    settings: new Settings(loadSettings({ TURNOUT_DATA_DIR: temporaryFolder('outage') }).values),
    clock: new SystemClock(),
    ...{ secrets, broker: new TappedBroker(['actions']), transports: {} },
    databaseUrl: server.url,
    logLevel: 'silent',
    logFormat: 'json',
    onFatal: (error) => fatal.push(error),
  });
}, 120_000);

afterAll(async () => {
  await service.close();
  await server.stop();
}, 60_000);

/** kill -9 of the server's first process; the others notice and end. */
async function killServer(): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
}

async function readiness(): Promise<{ status: number; database: string | undefined }> {
  const { status, text } = await service.transport({ method: 'GET', path: '/readyz', headers: {} });
  return { status, database: (JSON.parse(text) as { checks: { database?: string } }).checks.database };
}

async function metric(name: string): Promise<string | undefined> {
  const { status, text } = await service.transport({ method: 'GET', path: '/metrics', headers: {} });
  expect(status).toBe(200);
  return text.split('\n').find((line) => line.startsWith(`${name} `));
}

/** Any request that reads the database. */
async function ask(): Promise<number> {
  const token = new ServiceIdentity('web', secrets, new SystemClock()).sign('actions', { id: newId(), role: 'chair' });
  const { status } = await service.transport({
    method: 'GET',
    path: '/api/actions',
    headers: { [identityHeader]: token },
  });
  return status;
}

async function tell(): Promise<string> {
  const actionId = newId();
  await service.app
    .get(Transactions)
    .run(async (tx) => tx.publish(actionPosted, { ...actionPosted.example, actionId }));
  return actionId;
}

/** Connections that carry the events out, as the server sees them: one that holds the turn and listens. */
async function relays(): Promise<number> {
  const found = await service.app.get(Transactions).run((tx) =>
    tx.query(`SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
               WHERE locktype = 'advisory' AND granted AND application_name = 'turnout-actions-relay'`),
  );
  return found.length;
}

describe('a service whose PostgreSQL is killed and comes back', () => {
  it('fault F18, inv I13: says so, loses nothing, exits never, and is well again by itself', async () => {
    await probe('a relay', async () => (await relays()) === 1);
    const before = await tell();
    await probe('the first event', () => told.includes(before));
    expect(await readiness()).toEqual({ status: 200, database: 'ok' });
    expect(await ask()).toBe(200);

    await killServer();
    await probe('readiness to tell', async () => (await readiness()).status === 503);
    expect(await readiness()).toEqual({ status: 503, database: 'it cannot be reached' });
    expect(await metric('turnout_outbox_waiting')).toBe('turnout_outbox_waiting Nan');
    expect(await ask()).toBe(503);
    await expect(tell()).rejects.toThrow();

    server = await startEmbeddedPostgres({ dir, port });
    await probe('readiness to return', async () => (await readiness()).status === 200, { withinMs: 30_000 });
    expect(await ask()).toBe(200);
    const after = await tell();
    await probe('the event after it', () => told.includes(after), { withinMs: 30_000 });
    await probe('a relay again', async () => (await relays()) === 1, { withinMs: 30_000 });
    expect(await metric('turnout_outbox_waiting')).toBe('turnout_outbox_waiting 0');
    expect(fatal).toEqual([]);
  }, 120_000);
});
