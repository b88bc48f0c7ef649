import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { practiceAccount } from '../../apps/practice/src/practice.module.js';
import { probe, repositoryRoot, temporaryFolder } from '#testing';
import { WebhookReceiver } from './webhook-receiver.js';

const people = Array.from({ length: 40 }, (_, index) => `+1555010${String(index).padStart(4, '0')}`);
const running: ChildProcess[] = [];
let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await WebhookReceiver.start();
});

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await receiver.close();
});

interface RunningPractice {
  readonly child: ChildProcess;
  readonly url: string;
  readonly smtpUrl: string;
  readonly authToken: string;
}

/** The program as it is built and run in the cluster. */
async function startPractice(folder: string, flags: readonly string[] = []): Promise<RunningPractice> {
  const script = join(repositoryRoot(), 'dist/apps/practice/src/main.js');
  const child = spawn(process.execPath, [script, '--host', '127.0.0.1', ...flags], {
    env: {
      ...{ PORT: '0', PRACTICE_SMTP_PORT: '0', PUBLIC_URL: receiver.url },
      ...{ TURNOUT_DATA_DIR: folder, LOG_LEVEL: 'info', LOG_FORMAT: 'json' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let log = '';
  child.stdout.on('data', (part: Buffer) => (log += part.toString()));
  const url = await probe('the line that says where it listens', () => /"url":"(http:[^"]+)"/.exec(log)?.[1]);
  const smtpUrl = /"url":"(smtp:[^"]+)"/.exec(log)?.[1] ?? '';
  const { practiceToken } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { practiceToken: string };
  return { child, url, smtpUrl, authToken: practiceToken };
}

const accountSid = `AC${'0'.repeat(32)}`;

function send({ url, authToken }: RunningPractice, to: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const StatusCallback = `${receiver.url}/hooks/twilio/status/to-${to.slice(1)}`;
  return fetch(`${url}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({ To: to, From: practiceAccount.sender, Body: 'Coming?', StatusCallback }),
  });
}

function control({ url }: RunningPractice, method: string, path: string, body?: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/practice/api/${path}`, { method, headers, body: body && JSON.stringify(body) });
}

/** Hands a mail over by SMTP; it rejects when the server did not say that it has it. */
async function sendMail({ smtpUrl }: RunningPractice, to: string): Promise<void> {
  const transport = createTransport(smtpUrl);
  await transport.sendMail({ from: 'turnout@example.org', to, subject: 'Coming?', text: 'Coming?' });
  transport.close();
}

function linesOf<T>(folder: string, file: string): T[] {
  const lines = readFileSync(join(folder, 'practice', file), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

const ledger = (folder: string) => linesOf<{ to: string; token: string }>(folder, 'ledger.jsonl');

async function kill(practice: RunningPractice): Promise<void> {
  practice.child.kill('SIGKILL');
  await once(practice.child, 'exit');
  expect(practice.child.signalCode).toBe('SIGKILL');
}

describe('the simulator as a process of its own', () => {
  it('has in its ledger all that it accepted and never answered, when it is killed at once', async () => {
    const folder = temporaryFolder('practice');
    const practice = await startPractice(folder, ['--delay', '60000']);
    await control(practice, 'POST', 'faults', { fault: 'accept-then-reset' });
    const outcomes = await Promise.allSettled(people.map((to) => send(practice, to)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(people.length);
    await kill(practice);
    expect(
      ledger(folder)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(people);
    expect(ledger(folder).every(({ to, token }) => token === `to-${to.slice(1)}`)).toBe(true);
  });

  it('answers nothing that is not in the ledger, when it is killed amid requests', async () => {
    const folder = temporaryFolder('practice');
    const practice = await startPractice(folder, ['--delay', '60000']);
    const answered: string[] = [];
    const sending = people.map(async (to) => {
      const answer = await send(practice, to);
      if (answer.status === 201) answered.push(to);
      if (answered.length === 5) practice.child.kill('SIGKILL');
    });
    await Promise.allSettled(sending);
    expect(answered.length).toBeGreaterThanOrEqual(5);
    const kept = new Set(ledger(folder).map(({ to }) => to));
    expect(answered.filter((to) => !kept.has(to))).toEqual([]);
  });

  it('has on disk every mail of which it said so, and those whose answer was lost, when it is killed amid them', async () => {
    const folder = temporaryFolder('practice');
    const practice = await startPractice(folder);
    const [dropped = '', ...others] = people.map((_, at) => `person${String(at)}@example.org`);
    await control(practice, 'POST', 'mail-faults', { fault: 'drop-after-data', addresses: [dropped] });
    await expect(sendMail(practice, dropped)).rejects.toThrow();
    const answered: string[] = [];
    const sending = others.map(async (to) => {
      await sendMail(practice, to);
      answered.push(to);
      if (answered.length === 5) practice.child.kill('SIGKILL');
    });
    await Promise.allSettled(sending);
    expect(answered.length).toBeGreaterThanOrEqual(5);
    const kept = new Set(linesOf<{ to: string[] }>(folder, 'mails.jsonl').flatMap(({ to }) => to));
    expect([dropped, ...answered].filter((to) => !kept.has(to))).toEqual([]);
    const again = await startPractice(folder);
    const { mails } = (await (await control(again, 'GET', 'mails')).json()) as { mails: { to: string[] }[] };
    expect(new Set(mails.flatMap(({ to }) => to))).toEqual(kept);
  });

  it('keeps conversations, blocks and forced states over a kill, and goes on delivering', async () => {
    const folder = temporaryFolder('practice');
    const [first = '', second = ''] = people;
    const killed = await startPractice(folder, ['--delay', '60000']);
    await send(killed, first);
    await control(killed, 'POST', `phones/${encodeURIComponent(second)}/texts`, { body: 'STOP' });
    await control(killed, 'PUT', `phones/${encodeURIComponent(first)}/behaviour`, { behaviour: '30003' });
    await kill(killed);
    expect(receiver.received.map(({ form }) => form.Body ?? form.MessageStatus)).toEqual(['STOP']);

    const again = await startPractice(folder, ['--delay', '0']);
    await probe('the state that was still to come', () => receiver.received.length === 3);
    expect(receiver.received.slice(1).map(({ form }) => form.MessageStatus)).toEqual(['sent', 'undelivered']);
    expect((await send(again, second)).status).toBe(400);
    const { phones } = (await (await control(again, 'GET', 'phones')).json()) as { phones: unknown[] };
    expect(phones).toMatchObject([
      { number: first, behaviour: '30003', texts: 1, closedTo: [] },
      { number: second, behaviour: 'delivered', texts: 2, closedTo: [practiceAccount.sender] },
    ]);
  });

  it('stops when asked to, though an answer is stalled', async () => {
    const practice = await startPractice(temporaryFolder('practice'));
    await control(practice, 'POST', 'faults', { fault: 'accept-then-timeout', milliseconds: 3_600_000 });
    const stalled = send(practice, people[0] ?? '').catch(() => null);
    await probe('the message', async () => (await (await control(practice, 'GET', 'phones')).text()).includes('0000'));
    practice.child.kill('SIGTERM');
    const [code] = (await once(practice.child, 'exit')) as [number];
    expect(code).toBe(0);
    await stalled;
  });
});
