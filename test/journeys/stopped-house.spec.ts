import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { request } from 'undici';
import { processIdentity } from '#database';
import { exitCodes } from '#runtime';
import { freePort, probe, temporaryFolder } from '#testing';
import { fictionalPhones, importPhones, postPicket } from './people.js';
import { Product } from './product.js';
import { StartedHouse } from './started-house.js';

const phones = fictionalPhones(200);
let house: StartedHouse;
let port: number;
let dataDir: string;

const url = (): string => `http://127.0.0.1:${String(port)}`;

const enter = (): Promise<Product> => Product.enter(url(), url(), join(dataDir, 'secrets.json'));

beforeAll(async () => {
  port = await freePort();
  dataDir = temporaryFolder('stopped-house');
  house = await StartedHouse.start(port, dataDir);
  await importPhones(await enter(), phones);
}, 120_000);

afterAll(() => house.end('SIGKILL'), 60_000);

/** The embedded server: its process, and the door to the database of notifications. */
async function server(): Promise<{ pid: number; url: string }> {
  const folder = join(dataDir, 'postgres');
  const [pid, , , serverPort] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  const password = await readFile(join(folder, 'password'), 'utf8');
  const place = `127.0.0.1:${String(serverPort)}/turnout_notifications`;
  return { pid: Number(pid), url: `postgres://turnout:${password}@${place}` };
}

async function misbehave(fault: object | null): Promise<void> {
  const faults = new URL('/practice/api/faults', url());
  await request(faults, { method: 'DELETE' });
  const headers = { 'content-type': 'application/json' };
  if (fault !== null) await request(faults, { method: 'POST', headers, body: JSON.stringify(fault) });
}

async function accepted(): Promise<{ to: string }[]> {
  const answer = await request(new URL('/practice/api/ledger', url()));
  return ((await answer.body.json()) as { accepted: { to: string }[] }).accepted;
}

/** Posts a picket and resolves when texts are on their way; answers the action, and the process of the database. */
async function midWave(): Promise<{ actionId: string; database: number }> {
  const actionId = await postPicket(await enter());
  const { pid, url: connectionString } = await server();
  const client = new Client({ connectionString });
  await client.connect();
  await probe('texts on their way', async () => {
    const found = await client.query(`SELECT FROM messages WHERE state = 'attempting'`);
    return (found.rowCount ?? 0) > 0;
  });
  await client.end();
  return { actionId, database: pid };
}

describe('npm start, asked to stop in a wave of 200', () => {
  it('fault F27, inv I1, inv I5: finishes what has begun, stops its database and exits with 0; everybody is asked once', async () => {
    await misbehave({ fault: 'slow', milliseconds: 1_500 });
    const { actionId, database } = await midWave();
    expect(await house.end('SIGTERM')).toBe(String(exitCodes.stopped));
    expect(processIdentity(database)).toBeNull();
    house = await StartedHouse.start(port, dataDir);
    const texted = await probe(
      'every text of the wave',
      async () => {
        const all = await accepted();
        return all.length >= phones.length ? all : null;
      },
      { withinMs: 60_000 },
    );
    expect(texted.map(({ to }) => to).sort()).toEqual([...phones].sort());
    const { waves } = await (await enter()).ask<{ waves: object[] }>('GET', `/api/waves?actionId=${actionId}`);
    expect(waves).toEqual([expect.objectContaining({ asked: phones.length, parked: 0 })]);
  }, 180_000);

  it('fault F27: asked twice it leaves at once, and its database with it', async () => {
    await misbehave({ fault: 'slow', milliseconds: 7_000 });
    const { database } = await midWave();
    expect(await house.endInAHurry('SIGTERM')).toBe(String(exitCodes.stoppedAtOnce));
    await probe('the database to end as well', () => processIdentity(database) === null);
  }, 60_000);
});
