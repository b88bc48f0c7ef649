import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replyUnderstood } from '#contracts';
import { probe } from '#testing';
import { twilioSignature } from '../../apps/practice/src/carrier/signature.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

interface Waiting {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly guess: object | null;
  readonly contactIds: string[];
  readonly asks: { contactId: string; actionId: string }[];
}

let house: NotificationsHouse;

beforeEach(async () => {
  house = await NotificationsHouse.open();
});

afterEach(() => house.close());

/** Everybody is asked for an action and has got the text. */
async function askAll(ids: readonly string[], texts: number): Promise<string> {
  const before = house.standIn.accepted().length;
  const { actionId, waveId } = await house.post();
  await house.ask(waveId, ids);
  await probe('the asks', () => house.standIn.accepted().length === before + texts);
  await probe('their outcomes', async () => !(await house.states()).attempting);
  return actionId;
}

async function waiting(): Promise<Waiting[]> {
  const { body } = await house.as<{ waiting: number; replies: Waiting[] }>('chair', 'GET', '/api/replies');
  expect(body.waiting).toBe(body.replies.length);
  return body.replies;
}

describe('a reply to an ask', () => {
  it.each([
    ['1', 'yes', null],
    ['1 +2', 'yes', 2],
    ['si', 'yes', null],
    ['Tal vez', 'maybe', null],
    ["3 sorry can't", 'no', null],
  ])('check H2: "%s" is told to actions as %s', async (text, answer, guests) => {
    const [contactId] = await house.know([{ phone: rosa }]);
    const actionId = await askAll([contactId as string], 1);
    expect(await house.text(rosa, text)).toEqual([200]);
    expect(await house.told(replyUnderstood)).toMatchObject([{ contactId, actionId, answer, guests, shiftId: null }]);
    expect(await waiting()).toEqual([]);
  });

  it('fault F8, inv I9: told five times at once is one reply', async () => {
    const ids = await house.know([{ phone: rosa }]);
    await askAll(ids, 1);
    expect(await house.text(rosa, 'yes', 5)).toEqual([200, 200, 200, 200, 200]);
    expect(await house.query('SELECT 1 AS one FROM replies')).toHaveLength(1);
    expect(await house.told(replyUnderstood)).toHaveLength(1);
  });

  it('is kept sealed, and its sender only as a keyed hash', async () => {
    await house.text(rosa, 'My name is Rosa Luxemburg');
    const [row] = await house.query<{ body: Buffer; all: string }>('SELECT body, replies::text AS all FROM replies');
    expect(row?.body.toString('latin1')).not.toContain('Rosa');
    expect(row?.all).not.toContain('3125550101');
  });

  it('changes its mind as often as it likes; each answer is told in its order', async () => {
    const ids = await house.know([{ phone: rosa }]);
    await askAll(ids, 1);
    for (const text of ['1', '3', '1 +1']) await house.text(rosa, text);
    expect((await house.told(replyUnderstood)).map(({ answer }) => answer)).toEqual(['yes', 'no', 'yes']);
  });

  it('"ok" is a yes only while the ask is open', async () => {
    const ids = await house.know([{ phone: rosa }, { phone: luis }]);
    await askAll(ids, 2);
    await house.text(rosa, 'ok');
    await house.text(luis, '3');
    await house.text(luis, 'ok');
    expect((await house.told(replyUnderstood)).map(({ answer }) => answer)).toEqual(['yes', 'no']);
  });

  it('that is clear takes an unclear one of the same phone off the list, whether it came before or together with it', async () => {
    const ids = await house.know([{ phone: rosa }, { phone: luis }]);
    await askAll(ids, 2);
    await house.text(rosa, 'qwerty');
    await house.text(luis, 'qwerty');
    expect(await waiting()).toHaveLength(2);
    await house.text(rosa, '1');
    expect(await waiting()).toHaveLength(1);
    await Promise.all([house.text(luis, 'asdfgh'), house.text(luis, '1')]);
    await house.text(luis, '1');
    expect(await waiting()).toEqual([]);
  });

  it('many at once are each durable before they are answered', async () => {
    const people = Array.from({ length: 60 }, (_, at) => ({ phone: `+1312555${String(at + 200).padStart(4, '0')}` }));
    const ids = await house.know(people);
    await askAll(ids, 60);
    const answers = await Promise.all(people.map(({ phone }) => house.text(phone, '1')));
    expect(answers.flat()).toEqual(people.map(() => 200));
    expect(await house.query(`SELECT 1 AS one FROM replies WHERE outcome = 'answered'`)).toHaveLength(60);
    expect(await house.told(replyUnderstood)).toHaveLength(60);
  });
});

describe('a reply that waits for a person', () => {
  it('check A14: is answered for in their name', async () => {
    const [contactId] = await house.know([{ phone: rosa }]);
    const actionId = await askAll([contactId as string], 1);
    await house.text(rosa, 'can my neighbor come too?');
    const [reply] = await waiting();
    expect(reply).toMatchObject({
      ...{ text: 'can my neighbor come too?', contactIds: [contactId], asks: [{ contactId, actionId }] },
    });
    const path = `/api/replies/${reply?.id ?? ''}/resolve`;
    const resolved = await house.as('texter', 'POST', path, { body: { intent: 'yes', guests: 1 } });
    expect(resolved).toMatchObject({ status: 200, body: { id: reply?.id } });
    expect(await house.told(replyUnderstood)).toMatchObject([
      { replyId: reply?.id, contactId, actionId, answer: 'yes', guests: 1 },
    ]);
    expect(await waiting()).toEqual([]);
    const again = await house.as('texter', 'POST', path, { body: { intent: 'no' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'reply_not_waiting' } });
  });

  it('gets one friendly re-ask when there is only a guess, and a clear answer takes it off the list', async () => {
    const ids = await house.know([{ phone: rosa }]);
    await askAll(ids, 1);
    await house.text(rosa, '1 or 2');
    await probe('the re-ask', () => house.textsTo(rosa).length === 2);
    expect(house.textsTo(rosa)[1]).toMatch(/did not get that/);
    await house.text(rosa, '2 or 3');
    expect(await waiting()).toHaveLength(2);
    await house.text(rosa, '2');
    expect(await waiting()).toEqual([]);
    await house.standIn.idle();
    expect(house.textsTo(rosa)).toHaveLength(2);
  });

  it('is nobody’s answer without an open ask', async () => {
    await house.know([{ phone: rosa }]);
    await house.text(rosa, 'yes');
    await house.text('+13125550199', 'yes');
    expect(await waiting()).toMatchObject([
      { why: 'no_open_ask', asks: [], guess: { answer: 'yes' } },
      { why: 'no_open_ask', contactIds: [] },
    ]);
    expect(await house.told(replyUnderstood)).toEqual([]);
  });

  it('comes from a phone that two people share, unless only one of them is asked', async () => {
    const [first, second] = await house.know([{ phone: rosa }, { phone: rosa }]);
    const actionId = await askAll([first as string, second as string], 1);
    await house.text(rosa, '1');
    expect(await house.told(replyUnderstood)).toHaveLength(1);
    const next = await house.post();
    await house.ask(next.waveId, [second as string]);
    await probe('the second ask', () => house.textsTo(rosa).length === 2);
    await probe('its outcome', async () => !(await house.states()).attempting);
    await house.text(rosa, '1');
    const [reply] = await waiting();
    expect(reply?.why).toMatch(/shared_phone|several_asks/);
    const path = `/api/replies/${reply?.id ?? ''}/resolve`;
    const unclear = await house.as('chair', 'POST', path, { body: { intent: 'yes' } });
    expect(unclear).toMatchObject({ status: 422, body: { code: 'reply_needs_ask' } });
    const asked = reply?.asks.find((ask) => ask.actionId === actionId);
    await house.as('chair', 'POST', path, { body: { intent: 'yes', ...asked } });
    expect((await house.told(replyUnderstood)).at(-1)).toMatchObject({ actionId, contactId: asked?.contactId });
  });

  it('could belong to two open asks of one person', async () => {
    const ids = await house.know([{ phone: rosa }]);
    await askAll(ids, 1);
    await askAll(ids, 1);
    await house.text(rosa, 'yes');
    expect(await waiting()).toMatchObject([{ why: 'several_asks' }]);
  });
});

describe('a call for help', () => {
  it('AYUDA is answered by us once, in the person’s language; HELP by the carrier alone', async () => {
    await house.know([{ phone: rosa, language: 'es' }]);
    await house.text(rosa, 'AYUDA');
    await probe('the answer', () => house.textsTo(rosa).length === 1);
    expect(house.textsTo(rosa)[0]).toMatch(/Para responder: 1=voy/);
    await house.text(rosa, 'ayuda');
    await house.text(rosa, 'HELP');
    await house.standIn.idle();
    expect(house.textsTo(rosa)).toHaveLength(1);
  });
});

describe('a webhook that the provider did not sign', () => {
  const form = { MessageSid: 'SM1', From: rosa, Body: 'STOP', AccountSid: 'AC' };
  const signedFor = (url: string): string => twilioSignature(house.standIn.authToken, url, form);

  it.each([
    ['no signature', () => undefined],
    ['a signature of somebody else', () => twilioSignature('guess', 'http://turnout.test/hooks/twilio/inbound', form)],
    ['one for another host', () => signedFor('http://evil.test/hooks/twilio/inbound')],
    ['one for another address of ours', () => signedFor('http://turnout.test/hooks/twilio/status/x')],
    ['one that is cut off', () => signedFor('http://turnout.test/hooks/twilio/inbound').slice(0, 10)],
  ])('fault F9: with %s is refused and leaves nothing', async (_, signature) => {
    expect(await house.hook('/hooks/twilio/inbound', form, signature())).toBe(403);
    expect(await house.hook(`/hooks/twilio/status/${'a'.repeat(64)}`, form, signature())).toBe(403);
    expect(await house.query('SELECT 1 FROM replies UNION ALL SELECT 1 FROM status_callbacks')).toEqual([]);
    expect(await house.query('SELECT 1 FROM numbers')).toEqual([]);
  });

  it('fault F9: with other words than were signed is refused', async () => {
    const signature = signedFor('http://turnout.test/hooks/twilio/inbound');
    expect(await house.hook('/hooks/twilio/inbound', { ...form, From: luis }, signature)).toBe(403);
    expect(await house.hook('/hooks/twilio/inbound', form, signature)).toBe(200);
  });
});
