import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { twilioSignature } from '../../apps/practice/src/carrier/signature.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const inbound = '/hooks/twilio/inbound';
let house: NotificationsHouse;
let pictures: Server;
let fetched = 0;

beforeAll(async () => {
  house = await NotificationsHouse.open();
  pictures = createServer((socket) => {
    fetched++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  await house.close();
  await new Promise((resolve) => pictures.close(resolve));
});

/** Posts a form as whoever recorded it could once more: with the signature that the provider gave it. */
function post(path: string, form: Record<string, string>): Promise<number> {
  return house.hook(path, form, twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form));
}

/** Every row of every table that a webhook could have to do with. */
async function kept(): Promise<Record<string, string>> {
  const tables = await house.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('timed_jobs', 'audit_head')`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.query<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(line::text, ';' ORDER BY line::text), '')) AS digest FROM "${name}" AS line`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}

/** What is kept once everything that was told has left. */
function settled(): Promise<Record<string, string>> {
  return probe('a house that is done', async () => {
    const [one, other] = [await kept(), await kept()];
    expect(other).toEqual(one);
    expect(await house.query('SELECT 1 AS one FROM outbox')).toEqual([]);
    return one;
  });
}

describe('fault F9: a webhook that is posted again as it was', () => {
  it.each([
    ['an answer', { MessageSid: 'SM11', Body: 'YES' }],
    ['a STOP', { MessageSid: 'SM12', Body: 'STOP' }],
  ])('%s changes nothing a second time', async (_what, said) => {
    const form = { ...said, From: rosa, AccountSid: 'AC', NumMedia: '0' };
    expect(await post(inbound, form)).toBe(200);
    const before = await settled();
    for (let times = 0; times < 3; times++) expect(await post(inbound, form)).toBe(200);
    expect(await settled()).toEqual(before);
    expect(await house.query(`SELECT 1 AS one FROM replies WHERE provider_sid = '${said.MessageSid}'`)).toHaveLength(1);
  });

  it('a STOP from before does not close a number that was opened since', async () => {
    const stop = { MessageSid: 'SM21', From: '+13125550102', Body: 'STOP', AccountSid: 'AC' };
    expect(await post(inbound, stop)).toBe(200);
    expect(await post(inbound, { ...stop, MessageSid: 'SM22', Body: 'START' })).toBe(200);
    const open = () => house.query(`SELECT state FROM numbers WHERE state <> 'opted_out'`);
    expect(await open()).toHaveLength(1);
    const before = await settled();
    expect(await post(inbound, stop)).toBe(200);
    expect(await settled()).toEqual(before);
    expect(await open()).toHaveLength(1);
  });
});

describe('fault F9: a text with pictures', () => {
  it('is kept without anything being fetched from where its pictures are said to be', async () => {
    const { port } = pictures.address() as { port: number };
    const url = `http://127.0.0.1:${String(port)}/picture.jpg`;
    const media = { NumMedia: '1', MediaUrl0: url, MediaContentType0: 'image/jpeg' };
    const form = { MessageSid: 'MM31', From: rosa, Body: `Look at ${url}`, AccountSid: 'AC', ...media };
    expect(await post(inbound, form)).toBe(200);
    await house.standIn.idle();
    await settled();
    expect(await house.query(`SELECT 1 AS one FROM replies WHERE provider_sid = 'MM31'`)).toHaveLength(1);
    expect(fetched).toBe(0);
    // The listener would have noticed.
    await expect(fetch(url)).rejects.toThrow();
    expect(fetched).toBe(1);
  });
});
