import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { SteppableClock } from '#runtime';
import { probe } from '#testing';
import { practiceAccount, startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';
import { ask, createMessage, messagesPath } from './practice-client.js';
import { hold } from './twilio-description.js';

const person = '+15550100001';
const clock = new SteppableClock(new Date('2026-12-03T15:00:00Z'));
let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn({ clock });
});

afterEach(() => standIn.close());

describe("the answers, held against Twilio's own description", () => {
  it('create, fetch, list, redact and delete a message', async () => {
    const created = await hold('create', await createMessage(standIn.url, { Body: 'Hola 👍🏽' }));
    expect(created).toMatchObject({ status: 'queued', direction: 'outbound-api', from: practiceAccount.sender });
    expect(created).toMatchObject({ to: person, num_segments: '1', date_sent: null });
    const one = messagesPath(`/${String(created.sid)}.json`);
    await standIn.idle();
    expect(await hold('fetch', await ask(standIn.url, one))).toMatchObject({ status: 'delivered', error_code: null });
    const page = await hold('list', await ask(standIn.url, messagesPath()));
    expect(page.messages).toHaveLength(1);
    const redacted = await ask(standIn.url, one, { method: 'POST', body: new URLSearchParams({ Body: '' }) });
    expect(await hold('update', redacted)).toMatchObject({ body: '', sid: created.sid });
    expect((await ask(standIn.url, one, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(standIn.url, one)).status).toBe(404);
  });

  it('leave sender and segments open while a messaging service has not chosen', async () => {
    const MessagingServiceSid = `MG${'0'.repeat(32)}`;
    standIn.carrier.settings.deliveryDelay = [60_000, 60_000];
    const created = await createMessage(standIn.url, { From: '', MessagingServiceSid });
    const body = await hold('create', created);
    expect(body).toMatchObject({ status: 'accepted', from: null, num_segments: '0' });
    expect(body.messaging_service_sid).toBe(MessagingServiceSid);
    expect(standIn.accepted()[0]?.from).toBe(practiceAccount.sender);
  });

  it('show a failed message with its code', async () => {
    standIn.force(person, '30007');
    const created = await hold('create', await createMessage(standIn.url));
    await standIn.idle();
    const fetched = await hold('fetch', await ask(standIn.url, messagesPath(`/${String(created.sid)}.json`)));
    expect(fetched).toMatchObject({ status: 'undelivered', error_code: 30007, error_message: 'Message filtered' });
  });

  it('show texts from phones, and none of what the carrier itself answers', async () => {
    await standIn.typeText({ from: person, body: 'STOP' });
    const page = await hold('list', await ask(standIn.url, messagesPath()));
    expect(page.messages).toHaveLength(1);
    expect(page.messages).toMatchObject([{ direction: 'inbound', from: person, to: practiceAccount.sender }]);
  });
});

describe('a list', () => {
  const listed = async (query: Record<string, string>): Promise<string[]> => {
    const path = `${messagesPath()}?${new URLSearchParams(query).toString()}`;
    const { messages } = (await (await ask(standIn.url, path)).json()) as { messages: { body: string }[] };
    return messages.map(({ body }) => body);
  };

  it('is filtered by either number and by day, newest first', async () => {
    await createMessage(standIn.url, { Body: 'one' });
    await createMessage(standIn.url, { Body: 'two', To: '+15550100002' });
    await standIn.typeText({ from: person, body: 'three' });
    await standIn.idle();
    expect(await listed({})).toEqual(['three', 'two', 'one']);
    expect(await listed({ To: person })).toEqual(['one']);
    expect(await listed({ From: person })).toEqual(['three']);
    expect(await listed({ To: practiceAccount.sender })).toEqual(['three']);
    expect(await listed({ To: '+15550100099' })).toEqual([]);
    expect(await listed({ DateSent: '2026-12-03' })).toHaveLength(3);
    expect(await listed({ 'DateSent>': '2026-12-04' })).toEqual([]);
    expect(await listed({ 'DateSent<': '2026-12-03' })).toHaveLength(3);
  });

  it('holds a message that is still waiting only when no day is asked for', async () => {
    standIn.force(person, 'queued');
    await createMessage(standIn.url);
    expect(await listed({ To: person })).toEqual(['Coming?']);
    expect(await listed({ To: person, DateSent: '2026-12-03' })).toEqual([]);
  });

  it('is read page by page by the official SDK, which new messages do not disturb', async () => {
    for (const Body of ['1', '2', '3', '4', '5']) await createMessage(standIn.url, { Body });
    const client = sdk();
    const first = await client.messages.page({ pageSize: 2 });
    await createMessage(standIn.url, { Body: '6' });
    const second = await first.nextPage();
    const third = await second?.nextPage();
    const bodies = [first, second, third].map((page) => page?.instances.map(({ body }) => body));
    expect(bodies).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(await third?.nextPage()).toBeUndefined();
  });

  it.each(['PageSize=0', 'PageSize=1001', 'Page=-1'])('refuses %s', async (query) => {
    const answer = await ask(standIn.url, `${messagesPath()}?${query}`);
    expect(answer.status).toBe(400);
  });

  it('may lag, or lack a message for ever', async () => {
    standIn.misbehave({ fault: 'list-late', milliseconds: 5_000, phones: [person] });
    standIn.misbehave({ fault: 'list-omits', phones: ['+15550100002'] });
    await createMessage(standIn.url, { Body: 'late' });
    await createMessage(standIn.url, { Body: 'lost', To: '+15550100002' });
    expect(await listed({})).toEqual([]);
    clock.step(5_000);
    expect(await listed({})).toEqual(['late']);
  });
});

describe('what is refused', () => {
  it.each([
    ['no number', 400, 21604, { To: '' }],
    ['a number without its country', 400, 21211, { To: '5550100001' }],
    ['no sender', 400, 21603, { From: '' }],
    ['a sender that is no number', 400, 21212, { From: '+1' }],
    ['a service that is none', 404, 21701, { From: '', MessagingServiceSid: 'MGx' }],
    ['no text', 400, 21602, { Body: '' }],
    ['a text of more than 1,600 letters', 400, 21617, { Body: 'a'.repeat(1601) }],
    ['a callback to nowhere', 400, 21609, { StatusCallback: 'nowhere' }],
    ['a validity of nothing', 400, 21624, { ValidityPeriod: '0' }],
    ['a validity of more than ten hours', 400, 21624, { ValidityPeriod: '36001' }],
  ])('%s: HTTP %i with code %i', async (_, status, code, fields) => {
    const answer = await createMessage(standIn.url, fields);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({
      ...{ code, status, message: expect.any(String) },
      more_info: `https://www.twilio.com/docs/errors/${code}`,
    });
    expect(standIn.accepted()).toEqual([]);
  });

  it('other credentials and other accounts', async () => {
    const bare = await fetch(standIn.url + messagesPath());
    expect([bare.status, ((await bare.json()) as { code: number }).code]).toEqual([401, 20003]);
    const other = await ask(standIn.url, `/2010-04-01/Accounts/AC${'1'.repeat(32)}/Messages.json`);
    expect(other.status).toBe(404);
  });

  it('deleting or redacting what is under way, and cancelling what has gone', async () => {
    standIn.force(person, 'sent');
    const { sid } = (await (await createMessage(standIn.url)).json()) as { sid: string };
    await standIn.idle();
    const one = messagesPath(`/${sid}.json`);
    expect((await ask(standIn.url, one, { method: 'DELETE' })).status).toBe(409);
    const cancel = { method: 'POST', body: new URLSearchParams({ Status: 'canceled' }) };
    expect((await ask(standIn.url, one, cancel)).status).toBe(409);
  });
});

describe('the numbers of a messaging service', () => {
  it('are named as the official SDK reads them, to the account alone', async () => {
    const { accountSid, authToken } = standIn;
    const client = new twilio.RequestClient();
    const request = client.request.bind(client);
    client.request = (options) =>
      request({ ...options, uri: options.uri.replace('https://messaging.twilio.com', standIn.url) });
    const sdk = twilio(accountSid, authToken, { httpClient: client });
    const numbers = await sdk.messaging.v1.services(`MG${'0'.repeat(32)}`).phoneNumbers.list();
    expect(numbers.map(({ phoneNumber }) => phoneNumber)).toEqual([practiceAccount.sender]);
    const stranger = await fetch(`${standIn.url}/v1/Services/MG${'0'.repeat(32)}/PhoneNumbers`);
    expect(stranger.status).toBe(401);
  });
});

describe('the official SDK', () => {
  it('creates, reads, cancels and removes a message', async () => {
    const client = sdk();
    const sendAt = new Date('2026-12-03T16:00:00Z');
    const messagingServiceSid = `MG${'a'.repeat(32)}`;
    const created = await client.messages.create({
      ...{ to: person, body: 'Later', messagingServiceSid, scheduleType: 'fixed', sendAt },
    });
    expect(created.status).toBe('scheduled');
    const cancelled = await client.messages(created.sid).update({ status: 'canceled' });
    expect(cancelled.status).toBe('canceled');
    expect(await client.messages(created.sid).remove()).toBe(true);
  });

  it('throws the code of a refusal', async () => {
    standIn.force(person, '21610');
    const create = sdk().messages.create({ to: person, from: practiceAccount.sender, body: 'x' });
    await expect(create).rejects.toMatchObject({ code: 21610, status: 400 });
  });

  it('sees a scheduled message leave when the clock reaches its time', async () => {
    const client = sdk();
    const created = await client.messages.create({
      ...{ to: person, body: 'Later', messagingServiceSid: `MG${'a'.repeat(32)}`, scheduleType: 'fixed' },
      sendAt: new Date(clock.nowMs() + 3_600_000),
    });
    clock.step(3_600_000);
    await probe('delivery', async () => (await client.messages(created.sid).fetch()).status === 'delivered');
  });

  it('sees a message expire that waited longer than it was valid', async () => {
    standIn.carrier.settings.deliveryDelay = [50, 50];
    const client = sdk();
    const from = practiceAccount.sender;
    const { sid } = await client.messages.create({ to: person, from, body: 'Soon', validityPeriod: 60 });
    clock.step(61_000);
    await standIn.idle();
    expect(await client.messages(sid).fetch()).toMatchObject({ status: 'failed', errorCode: 30036 });
  });
});

/** The SDK as the product uses it: pointed at another base URL. */
function sdk(): twilio.Twilio {
  const client = twilio(practiceAccount.accountSid, practiceAccount.authToken);
  client.api.baseUrl = standIn.url;
  return client;
}
