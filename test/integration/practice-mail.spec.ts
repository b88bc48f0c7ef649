import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { SteppableClock } from '#runtime';
import { temporaryFolder } from '#testing';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';

const clock = new SteppableClock(new Date('2026-12-03T18:00:00Z'));
const rosa = 'rosa@example.org';
let folder: string;
let standIn: StandIn;

const start = async (): Promise<void> => {
  standIn = await startStandIn({ dataDir: folder, clock });
};

beforeEach(async () => {
  folder = temporaryFolder('mail');
  await start();
});

afterEach(() => standIn.close());

/** What the server answered, or the code of what went wrong. */
async function send(to = rosa, subject = '¿Vienes al piquete?'): Promise<string> {
  const transport = nodemailer.createTransport(`${standIn.smtpUrl}?connectionTimeout=5000`);
  const mail = { from: 'turnout@example.org', to, subject, text: 'Coming?', messageId: '<1@here>' };
  try {
    return (await transport.sendMail(mail)).response;
  } catch (cause) {
    const { code = '', responseCode } = cause as { code?: string; responseCode?: number };
    return String(responseCode ?? code);
  } finally {
    transport.close();
  }
}

const onDisk = (): { subject: string }[] =>
  readFileSync(join(folder, 'mails.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { subject: string });

async function control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const init = body ? { method, headers, body: JSON.stringify(body) } : { method };
  const answer = await fetch(`${standIn.url}/practice/api/${path}`, init);
  const text = await answer.text();
  return { status: answer.status, ...(text ? { body: JSON.parse(text) as unknown } : {}) };
}

describe('the mailbox of practice mode', () => {
  it('keeps a mail on disk before it answers DATA, and knows it after a restart', async () => {
    expect(await send()).toMatch(/^250/);
    expect(onDisk()).toEqual(standIn.mails());
    expect(standIn.mails()).toMatchObject([
      { kind: 'mail', from: 'turnout@example.org', to: [rosa], subject: '¿Vienes al piquete?', messageId: '<1@here>' },
    ]);
    expect(standIn.mails()[0]?.at).toMatch(/^2026-12-03T18:0/);
    const before = standIn.mails();
    await standIn.close();
    await start();
    expect(standIn.mails()).toEqual(before);
  });

  it('forgets what it held when cleared, for good', async () => {
    await send();
    await control('POST', 'clear');
    await send(rosa, 'Later');
    expect(standIn.mails()).toMatchObject([{ subject: 'Later' }]);
    await standIn.close();
    await start();
    expect(standIn.mails()).toMatchObject([{ subject: 'Later' }]);
  });

  it.each([
    // What is answered, and whether the mail lies in the mailbox all the same.
    ['drop-after-data', 'ESOCKET', true],
    ['lose-after-data', 'ESOCKET', false],
    ['refuse-recipient', '550', false],
    ['try-later', '451', false],
    ['refuse-connection', 'ESOCKET', false],
  ] as const)('check F10: chaos by %s: the sender hears %s', async (fault, heard, kept) => {
    standIn.misbehaveByMail({ fault, times: 1 });
    expect(await send()).toBe(heard);
    expect(standIn.mails()).toHaveLength(kept ? 1 : 0);
    expect(await send()).toMatch(/^250/);
  });

  it('stalls with a mail that it has, until the sender gives up', async () => {
    standIn.misbehaveByMail({ fault: 'stall', milliseconds: 600_000 });
    const transport = nodemailer.createTransport({ url: standIn.smtpUrl, socketTimeout: 300 });
    await expect(transport.sendMail({ from: 'a@b.org', to: rosa, text: 'x' })).rejects.toThrow();
    expect(onDisk()).toHaveLength(1);
    standIn.mailbox.faults.clear();
  });

  it('check F10: misbehaves towards the addresses it was told, and takes the plan by the control API', async () => {
    const rule = { fault: 'refuse-recipient', addresses: [rosa] };
    expect(await control('POST', 'mail-faults', rule)).toMatchObject({ status: 201, body: { id: 1, ...rule } });
    expect(await control('POST', 'mail-faults', { fault: 'slow' })).toMatchObject({ status: 400 });
    expect(await send()).toBe('550');
    expect(await send('ana@example.org')).toMatch(/^250/);
    await control('DELETE', 'mail-faults/1');
    expect(await control('GET', 'mail-faults')).toEqual({ status: 200, body: { faults: [] } });
    expect(await send()).toMatch(/^250/);
  });

  it('shows scripts what arrived', async () => {
    await send();
    const [mail] = standIn.mails();
    expect(await control('GET', 'mails')).toMatchObject({ body: { mails: [{ id: mail?.id, to: [rosa] }] } });
    expect(await control('GET', `mails/${mail?.id ?? ''}`)).toMatchObject({
      body: { text: expect.stringContaining('Coming?'), html: null, attachments: [], source: mail?.source },
    });
    expect(await control('GET', 'mails/unknown')).toMatchObject({ status: 404 });
  });
});
