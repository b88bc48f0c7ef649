import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';
import { createMessage } from './practice-client.js';
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

describe('texts from phones', () => {
  it('reach the product with all fields, signed', async () => {
    const { sid, answers } = await standIn.typeText({ from: person, body: 'sí +2' });
    expect(answers).toEqual([{ status: 200, error: null }]);
    const [webhook] = receiver.received;
    expect(webhook?.form).toMatchObject({ MessageSid: sid, From: person, Body: 'sí +2', NumMedia: '0' });
    expect(webhook?.form).toMatchObject({ To: '+18005550199', NumSegments: '1', SmsStatus: 'received' });
    expect(webhook?.form.OptOutType).toBeUndefined();
    const url = `${receiver.url}/hooks/twilio/inbound`;
    expect(twilio.validateRequest(standIn.authToken, webhook?.signature ?? '', url, webhook?.form ?? {})).toBe(true);
  });

  it('are signed for the public address and sent to the one that can be reached', async () => {
    const inboundUrl = 'https://turnout.example/hooks/twilio/inbound';
    standIn.sendWebhooksTo(inboundUrl, { signed: 'https://turnout.example', reached: receiver.url });
    await standIn.typeText({ from: person, body: '1' });
    const [webhook] = receiver.received;
    expect(webhook?.path).toBe('/hooks/twilio/inbound');
    expect(twilio.validateRequest(standIn.authToken, webhook?.signature ?? '', inboundUrl, webhook?.form ?? {})).toBe(
      true,
    );
  });

  it('come five times at once (fault F8), or not at all (fault F6), or wrongly signed (fault F9)', async () => {
    standIn.misbehave({ fault: 'inbound-duplicated', times: 1 });
    standIn.misbehave({ fault: 'inbound-missing', times: 1 });
    standIn.misbehave({ fault: 'inbound-wrongly-signed', times: 1 });
    const typed = [];
    for (const body of ['1', '2', '3']) typed.push((await standIn.typeText({ from: person, body })).answers.length);
    expect(typed).toEqual([5, 0, 1]);
    expect(receiver.received.map(({ form: fields }) => fields.Body)).toEqual(['1', '1', '1', '1', '1', '3']);
    expect(new Set(receiver.received.slice(0, 5).map(({ form: fields }) => fields.MessageSid)).size).toBe(1);
    const last = receiver.received.at(-1);
    const url = `${receiver.url}/hooks/twilio/inbound`;
    expect(twilio.validateRequest(standIn.authToken, last?.signature ?? '', url, last?.form ?? {})).toBe(false);
  });

  it('show how the product took them', async () => {
    receiver.answer = 403;
    const { sid } = await standIn.typeText({ from: person, body: '1' });
    expect(standIn.carrier.exchange.book.texts.get(sid)?.webhook).toEqual({ status: 403, error: null });
    standIn.sendWebhooksTo('http://127.0.0.1:9/hooks');
    const { answers } = await standIn.typeText({ from: person, body: '1' });
    expect(answers).toEqual([{ status: null, error: expect.any(String) }]);
  });
});

describe('the keywords of the carrier', () => {
  const bubbles = (): string[] => standIn.carrier.exchange.book.phone(person).texts.map(({ direction }) => direction);

  it.each(['STOP', 'stopall', 'Unsubscribe', 'CANCEL', 'end', 'quit', 'REVOKE', 'OptOut'])(
    '%s closes the pair, is answered by the carrier and still reaches the product',
    async (word) => {
      const { keyword } = await standIn.typeText({ from: person, body: word });
      expect([keyword, ...bubbles()]).toEqual(['stop', 'inbound', 'carrier']);
      expect(receiver.received[0]?.form.Body).toBe(word);
      const answer = await createMessage(standIn.url);
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 21610 }]);
      expect(standIn.accepted()).toEqual([]);
    },
  );

  it('closes the pair alone: other people and other senders pass', async () => {
    await standIn.typeText({ from: person, body: 'STOP' });
    expect((await createMessage(standIn.url, { To: '+15550100002' })).status).toBe(201);
    expect((await createMessage(standIn.url, { From: '+18005550100' })).status).toBe(201);
  });

  it.each(['START', 'unstop'])('%s opens the pair again', async (word) => {
    await standIn.typeText({ from: person, body: 'STOP' });
    await standIn.typeText({ from: person, body: word });
    expect((await createMessage(standIn.url)).status).toBe(201);
    expect(bubbles()).toEqual(['inbound', 'carrier', 'inbound', 'carrier', 'outbound']);
  });

  it.each(['HELP', 'info'])('%s is answered and changes nothing', async (word) => {
    await standIn.typeText({ from: person, body: word });
    expect(bubbles()).toEqual(['inbound', 'carrier']);
    expect((await createMessage(standIn.url)).status).toBe(201);
  });

  it('ALTO means nothing to the carrier', async () => {
    await standIn.typeText({ from: person, body: 'ALTO' });
    expect(bubbles()).toEqual(['inbound']);
    expect((await createMessage(standIn.url)).status).toBe(201);
  });
});

describe('replies at random', () => {
  it('answer every open text once, and reach the product', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `+155501001${String(index).padStart(2, '0')}`);
    for (const To of people) await createMessage(standIn.url, { To });
    await standIn.idle();
    const replies = await standIn.carrier.replyForEveryone(4);
    expect(replies.map(({ from }) => from).sort()).toEqual(people);
    expect(replies.filter(({ body }) => body === 'STOP')).toHaveLength(1);
    expect(receiver.received).toHaveLength(people.length);
    expect(await standIn.carrier.replyForEveryone(4)).toEqual([]);
  });
});
