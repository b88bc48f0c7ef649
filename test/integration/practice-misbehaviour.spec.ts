import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { probe } from '#testing';
import { startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';
import { createMessage, rawCreate } from './practice-client.js';
import { WebhookReceiver } from './webhook-receiver.js';

const person = '+15550100001';
let standIn: StandIn;
let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await WebhookReceiver.start();
  standIn = await startStandIn({ inboundUrl: `${receiver.url}/hooks/twilio/inbound` });
});

afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

const form = (): string =>
  new URLSearchParams({ To: person, From: '+18005550199', Body: 'Coming?', StatusCallback: callback() }).toString();
const callback = (): string => `${receiver.url}/hooks/twilio/status/attempt-1`;

function ledgerOnDisk(): { to: string; token: string | null; requestBegunAt: string; at: string }[] {
  const lines = readFileSync(join(standIn.dataDir ?? '', 'ledger.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ReturnType<typeof ledgerOnDisk>[number]);
}

describe('a message that is accepted', () => {
  it('is in the ledger with its attempt token before it is answered', async () => {
    const answer = await createMessage(standIn.url, { StatusCallback: callback() });
    expect(answer.status).toBe(201);
    const [line] = ledgerOnDisk();
    expect(line).toMatchObject({ to: person, token: 'attempt-1', from: '+18005550199', body: 'Coming?' });
    expect(Date.parse(line?.requestBegunAt ?? '')).toBeLessThanOrEqual(Date.parse(line?.at ?? ''));
  });

  it('is kept nowhere in speed runs', async () => {
    const fast = await startStandIn({ ledger: 'none' });
    expect((await createMessage(fast.url)).status).toBe(201);
    expect([fast.dataDir, fast.accepted().length]).toEqual([null, 1]);
    await fast.close();
  });
});

describe('misbehaviours of the answer (fault F2)', () => {
  it('accept-then-reset: the ledger has it, the connection is reset without an answer', async () => {
    standIn.misbehave({ fault: 'accept-then-reset', times: 1 });
    expect(await rawCreate(standIn.url, form())).toEqual({ answer: '', ended: 'ECONNRESET' });
    expect(ledgerOnDisk()).toHaveLength(1);
    expect((await rawCreate(standIn.url, form())).answer).toContain('201 Created');
  });

  it('accept-then-500: the ledger has it, the answer says 500', async () => {
    standIn.misbehave({ fault: 'accept-then-500', phones: [person] });
    const answer = await createMessage(standIn.url);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 20500, status: 500 });
    expect(ledgerOnDisk()).toHaveLength(1);
  });

  it('accept-then-timeout: the ledger has it while the answer stalls', async () => {
    standIn.misbehave({ fault: 'accept-then-timeout' });
    const stalled = rawCreate(standIn.url, form());
    await probe('the line of the ledger', () => ledgerOnDisk().length === 1);
    const first = await Promise.race([stalled, Promise.resolve('nothing yet')]);
    expect(first).toBe('nothing yet');
    await standIn.carrier.background.stop();
    expect((await stalled).answer).toContain('201 Created');
  });

  it('reject-then-garbage: 200, unreadable, and nothing in the ledger', async () => {
    standIn.misbehave({ fault: 'reject-then-garbage' });
    const answer = await createMessage(standIn.url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<html>/);
    expect(ledgerOnDisk()).toEqual([]);
  });

  it('reject-then-500: nothing in the ledger', async () => {
    standIn.misbehave({ fault: 'reject-then-500' });
    expect((await createMessage(standIn.url)).status).toBe(500);
    expect(ledgerOnDisk()).toEqual([]);
  });

  it('reset-before-reading: reset, and nothing in the ledger', async () => {
    standIn.misbehave({ fault: 'reset-before-reading', times: 1 });
    expect(await rawCreate(standIn.url, form())).toEqual({ answer: '', ended: 'ECONNRESET' });
    expect(ledgerOnDisk()).toEqual([]);
    expect((await createMessage(standIn.url)).status).toBe(201);
  });

  it.each(['0', '60', 'soon'])('too-many-requests: 429 with Retry-After %s (fault F4)', async (retryAfter) => {
    standIn.misbehave({ fault: 'too-many-requests', retryAfter, times: 1 });
    const answer = await createMessage(standIn.url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, retryAfter]);
    expect(await answer.json()).toMatchObject({ code: 20429 });
    expect(ledgerOnDisk()).toEqual([]);
  });

  it('slow: accepts only after its time', async () => {
    standIn.misbehave({ fault: 'slow', milliseconds: 60_000 });
    const slow = createMessage(standIn.url);
    await probe('the request', () => standIn.carrier.faults.list().length === 1);
    expect(ledgerOnDisk()).toEqual([]);
    await standIn.carrier.background.stop();
    expect((await slow).status).toBe(201);
    expect(ledgerOnDisk()).toHaveLength(1);
  });

  it('is forced on one phone alone', async () => {
    standIn.force(person, 'accept-then-500');
    expect((await createMessage(standIn.url)).status).toBe(500);
    expect((await createMessage(standIn.url, { To: '+15550100002' })).status).toBe(201);
    expect(ledgerOnDisk().map(({ to }) => to)).toEqual([person, '+15550100002']);
  });

  it.each([
    ['21610', 21610],
    ['21211', 21211],
    ['landline', 21635],
  ])('a phone that is %s is refused with %i', async (behaviour, code) => {
    standIn.force(person, behaviour);
    const answer = await createMessage(standIn.url);
    expect([answer.status, ((await answer.json()) as { code: number }).code]).toEqual([400, code]);
    expect(ledgerOnDisk()).toEqual([]);
  });
});

describe('status callbacks (fault F7)', () => {
  const send = async (): Promise<string> => {
    const answer = await createMessage(standIn.url, { StatusCallback: callback() });
    const { sid } = (await answer.json()) as { sid: string };
    await standIn.idle();
    return sid;
  };
  const validly = (): boolean[] =>
    receiver.received.map(({ path, form: fields, signature }) =>
      twilio.validateRequest(standIn.authToken, signature, receiver.url + path, fields),
    );

  it('tell sent and delivered, signed as the official SDK checks it', async () => {
    const sid = await send();
    expect(receiver.statesOf(sid)).toEqual(['sent', 'delivered']);
    expect(receiver.received.map(({ path }) => path)).toEqual(Array(2).fill('/hooks/twilio/status/attempt-1'));
    expect(validly()).toEqual([true, true]);
  });

  it.each(['30003', '30006', '30007'])('tell an error %s', async (code) => {
    standIn.force(person, code);
    const sid = await send();
    expect(receiver.statesOf(sid)).toEqual(['sent', 'undelivered']);
    expect(receiver.received[1]?.form.ErrorCode).toBe(code);
  });

  it('come before the answer', async () => {
    standIn.misbehave({ fault: 'callbacks-before-answer' });
    standIn.misbehave({ fault: 'accept-then-500' });
    expect((await createMessage(standIn.url, { StatusCallback: callback() })).status).toBe(500);
    expect(receiver.received.map(({ form: fields }) => fields.MessageStatus)).toEqual(['sent', 'delivered']);
  });

  it('come five times', async () => {
    standIn.misbehave({ fault: 'callbacks-duplicated' });
    const sid = await send();
    expect(receiver.statesOf(sid)).toEqual([...Array<string>(5).fill('sent'), ...Array<string>(5).fill('delivered')]);
  });

  it('come in the wrong order', async () => {
    standIn.misbehave({ fault: 'callbacks-reordered' });
    expect(receiver.statesOf(await send())).toEqual(['delivered', 'sent']);
  });

  it('do not come', async () => {
    standIn.misbehave({ fault: 'callbacks-missing' });
    expect(receiver.statesOf(await send())).toEqual([]);
  });

  it('come late', async () => {
    standIn.misbehave({ fault: 'callbacks-delayed', milliseconds: 30 });
    expect(receiver.statesOf(await send())).toEqual(['sent', 'delivered']);
    standIn.carrier.faults.clear();
    standIn.misbehave({ fault: 'callbacks-delayed', milliseconds: 3_600_000 });
    const { sid } = (await (await createMessage(standIn.url, { StatusCallback: callback() })).json()) as {
      sid: string;
    };
    await probe('the state', () => standIn.carrier.exchange.book.texts.get(sid)?.status === 'sent');
    expect(receiver.statesOf(sid)).toEqual([]);
  });

  it('come with a wrong signature', async () => {
    standIn.misbehave({ fault: 'callbacks-wrongly-signed' });
    await send();
    expect(validly()).toEqual([false, false]);
  });

  it('are repeated once when the connection breaks, and not when the answer is bad', async () => {
    receiver.drops = 1;
    const sid = await send();
    expect(receiver.statesOf(sid)).toEqual(['sent', 'delivered']);
    receiver.answer = 500;
    expect(receiver.statesOf(await send())).toHaveLength(2);
  });
});
