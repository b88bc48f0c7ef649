import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { joinAnswered, joinAsked } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import { ForgetJoinAsks } from '../../apps/notifications/src/joins/forget-join-asks.js';
import { NotificationsHouse } from './notifications-house.js';

const words = /^Turnout: want texts about pickets and actions\? .*Reply 1=yes\. HELP or STOP\.$/;

let house: NotificationsHouse;
let lastPhone = 0;
let phone: string;

beforeAll(async () => {
  house = await NotificationsHouse.open();
});
beforeEach(() => {
  lastPhone += 1;
  phone = `+131255501${String(lastPhone).padStart(2, '0')}`;
});
afterAll(() => house.close());

type Asked = z.input<typeof joinAsked.payload>;

/** Somebody types the number on a page, as contacts tells of it. */
async function ask(change: Partial<Asked> = {}): Promise<Asked> {
  const joinId = newId();
  const asked: Asked = {
    ...{ joinId, contactId: joinId, phoneIndex: house.indexOf(phone), language: 'en' as const },
    askedAt: house.clock.now().toISOString(),
    ...change,
  };
  house.desk.phones.set(asked.contactId, phone);
  await house.tell(joinAsked, asked);
  return asked;
}

/** The same, with the text on the phone. */
async function asked(change: Partial<Asked> = {}): Promise<Asked> {
  const join = await ask(change);
  await probe('the question', () => house.textsTo(phone).length > 0);
  await probe('its outcome', async () => !(await house.states()).attempting);
  return join;
}

const answersTo = async ({ joinId }: Asked): Promise<object[]> =>
  (await house.told(joinAnswered)).filter((told) => told.joinId === joinId);

/** Everything that was planned for the phone, which then has no chance to go any more. */
const planned = (): Promise<object[]> =>
  house.query('SELECT template FROM messages WHERE phone_index = $1', [Buffer.from(house.indexOf(phone), 'hex')]);

describe('the question whether somebody wants to join', () => {
  it('goes once to a number that nobody here has, and its yes is told of once', async () => {
    const join = await asked();
    expect(house.textsTo(phone)).toEqual([expect.stringMatching(words)]);
    await ask();
    expect(await planned()).toHaveLength(1);
    await house.text(phone, '1', 3);
    await house.text(phone, 'yes');
    expect(await answersTo(join)).toEqual([expect.objectContaining({ answer: 'yes', joinId: join.joinId })]);
  });

  it.each(['SI', 'Sí', 'yes please', '1'])('is confirmed by %s', async (text) => {
    const join = await asked({ language: 'es' });
    expect(house.textsTo(phone)[0]).toMatch(/¿quieres avisos de piquetes y acciones\?/);
    await house.text(phone, text);
    expect(await answersTo(join)).toEqual([expect.objectContaining({ answer: 'yes' })]);
  });

  it.each(['3', 'no gracias'])('is declined by %s, and a later yes does not take it back', async (text) => {
    const join = await asked();
    await house.text(phone, text);
    await house.text(phone, 'yes');
    expect(await answersTo(join)).toEqual([expect.objectContaining({ answer: 'no' })]);
  });

  it.each(['maybe', 'ok', 'who is this', '👍'])('is not answered by %s', async (text) => {
    const join = await asked();
    await house.text(phone, text);
    expect(await answersTo(join)).toEqual([]);
  });

  it('check B9: is over with STOP, after which neither a yes nor another form asks again', async () => {
    const join = await asked();
    await house.text(phone, 'ALTO');
    await house.text(phone, '1');
    house.clock.step(25 * 60 * 60_000);
    await ask();
    expect(await answersTo(join)).toEqual([]);
    expect((await planned()).filter((one) => 'template' in one && one.template === 'join')).toHaveLength(1);
  });

  it('inv I16: does not go to a number that somebody has who refused, nor twice within a day', async () => {
    await house.know([{ phone, consent: 'opted_out' }]);
    await ask();
    expect(await planned()).toEqual([]);
  });

  it('comes again the next day for whoever types it again', async () => {
    await asked();
    house.clock.step(25 * 60 * 60_000);
    await ask();
    await probe('the second question', () => house.textsTo(phone).length === 2);
  });

  it('is not guessed at while an ask is open: a person reads the reply', async () => {
    const [contactId = ''] = await house.know([{ phone }]);
    house.clock.set(new Date('2026-10-16T17:00:00Z'));
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId]);
    await probe('the ask', () => house.textsTo(phone).length === 1);
    const join = await ask({ contactId });
    await probe('the question', () => house.textsTo(phone).length === 2);
    await probe('its outcome', async () => !(await house.states()).attempting);
    await house.text(phone, '1');
    expect(await answersTo(join)).toEqual([]);
    const [reply] = await house.query('SELECT outcome, why FROM replies WHERE phone_index = $1', [
      Buffer.from(house.indexOf(phone), 'hex'),
    ]);
    expect(reply).toEqual({ outcome: 'waiting', why: 'several_asks' });
  });

  it('is forgotten with the number after seven days without an answer', async () => {
    const join = await asked();
    house.clock.step(7 * 24 * 60 * 60_000 + 60_000);
    const forget = house.first.app.get(ForgetJoinAsks, { strict: false });
    for (let left = 1; left > 0;) left = await forget.run();
    const bytes = Buffer.from(house.indexOf(phone), 'hex');
    expect(await house.query('SELECT 1 FROM join_asks WHERE phone_index = $1', [bytes])).toEqual([]);
    expect(await house.query('SELECT 1 FROM numbers WHERE phone_index = $1', [bytes])).toEqual([]);
    expect(await house.query('SELECT 1 FROM messages WHERE contact_id = $1', [join.joinId])).toEqual([]);
    await house.text(phone, '1');
    expect(await answersTo(join)).toEqual([]);
  });
});
