import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { probe } from '#testing';
import { twilioSignature } from '../../apps/practice/src/carrier/signature.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

interface Parked {
  readonly id: string;
  readonly contactId: string;
  readonly looks: number;
  readonly lookProblem: string | null;
}

let house: NotificationsHouse;

afterEach(() => house.close());

async function askRosa(): Promise<{ contactId: string; waveId: string }> {
  const [contactId = ''] = await house.know([{ phone: rosa }]);
  const { waveId } = await house.post();
  await house.ask(waveId, [contactId]);
  return { contactId, waveId };
}

async function parked(): Promise<Parked[]> {
  const { body } = await house.as<{ parked: number; messages: Parked[] }>('chair', 'GET', '/api/messages/parked');
  expect(body.parked).toBe(body.messages.length);
  return body.messages;
}

async function parkRosa(fault: 'reject-then-garbage' | 'accept-then-500' = 'reject-then-garbage'): Promise<string> {
  house = await NotificationsHouse.open({ env: { TURNOUT_LOOKUP_SECONDS: '0.2,0.4' } });
  house.standIn.misbehave({ fault: 'callbacks-missing', phones: [rosa] });
  house.standIn.misbehave({ fault: 'list-omits', phones: [rosa] });
  house.standIn.misbehave({ fault, phones: [rosa], times: 1 });
  await askRosa();
  await probe('it parked', async () => (await house.states()).parked === 1);
  return (await parked())[0]?.id ?? '';
}

function decide(
  id: string,
  decision: 'release' | 'drop',
  role: 'chair' | 'admin' | 'texter' = 'chair',
): Promise<object> {
  return house.as(role, 'POST', `/api/messages/parked/${id}/${decision}`);
}

describe('a text of unknown fate', () => {
  it('fault F2, inv I6: is found when the list comes to show it, and adopted with its state', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_LOOKUP_SECONDS: '0.2,0.4,3' } });
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    house.standIn.misbehave({ fault: 'accept-then-500', phones: [rosa] });
    house.standIn.misbehave({ fault: 'list-late', phones: [rosa], milliseconds: 2_000 });
    await askRosa();
    const looks = (): Promise<{ looks: number }[]> => house.query('SELECT looks FROM doubtful_messages');
    await probe('two looks in vain', async () => (await looks())[0]?.looks === 2);
    await probe('it adopted', async () => (await house.states()).delivered === 1);
    expect(await looks()).toEqual([]);
    expect(house.textsTo(rosa)).toHaveLength(1);
    const [row] = await house.query<{ sid: string }>('SELECT provider_sid AS sid FROM messages');
    expect(row?.sid).toBe(house.standIn.accepted()[0]?.sid);
  });

  it('is parked as what could not be asked when the provider does not answer, and still adopted later', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_LOOKUP_SECONDS: '1,1.2,1.4' } });
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    house.standIn.misbehave({ fault: 'accept-then-500', phones: [rosa] });
    await askRosa();
    await probe('it taken', () => house.textsTo(rosa).length === 1);
    house.desk.down = true;
    await probe('it parked', async () => (await house.states()).parked === 1);
    expect(await parked()).toMatchObject([{ looks: 0, lookProblem: 'contacts_unreachable' }]);
    house.desk.down = false;
    await probe('it adopted', async () => (await house.states()).delivered === 1);
    expect(await parked()).toEqual([]);
    expect(house.textsTo(rosa)).toHaveLength(1);
  });
});

describe('a parked text', () => {
  it('is listed with what is known of it, and without a number', async () => {
    const id = await parkRosa();
    const [message] = await parked();
    expect(message).toMatchObject({ id, channel: 'sms', purpose: 'ask', attempts: 1, looks: 2, lookProblem: null });
    expect(JSON.stringify(message)).not.toMatch(/3125550101/);
  });

  it('inv I1: is sent again when somebody releases it, once, as a new attempt, and that is audited', async () => {
    const id = await parkRosa();
    expect(await decide(id, 'release', 'admin')).toMatchObject({ status: 200, body: { id } });
    await probe('it sent', () => house.textsTo(rosa).length === 1);
    await probe('its outcome', async () => (await house.states()).accepted === 1);
    expect(await house.query('SELECT attempts FROM messages')).toEqual([{ attempts: 2 }]);
    expect(await parked()).toEqual([]);
    const [entry] = await house.query(
      'SELECT deed, subject, details FROM audit_entries ORDER BY position DESC LIMIT 1',
    );
    expect(entry).toEqual({
      ...{ deed: 'message.released', subject: `message:${id}` },
      details: { attempts: 1, channel: 'sms' },
    });
    expect(await decide(id, 'release')).toMatchObject({ status: 409, body: { code: 'message_not_parked' } });
  });

  it('inv I2: is not sent when it is released after a STOP', async () => {
    const id = await parkRosa();
    await house.text(rosa, 'STOP');
    await decide(id, 'release');
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('is not sent when it is released after its wave was stopped', async () => {
    const id = await parkRosa();
    const [wave] = await house.query<{ id: string }>('SELECT id FROM waves');
    await house.as('chair', 'POST', `/api/waves/${wave?.id ?? ''}/stop`);
    await decide(id, 'release');
    await probe('its end', async () => (await house.states())['suppressed stopped'] === 1);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('is never sent when somebody drops it, and that is audited', async () => {
    const id = await parkRosa();
    expect(await decide(id, 'drop')).toMatchObject({ status: 200, body: { id } });
    expect(await house.states()).toEqual({ 'parked dropped': 1 });
    expect(await parked()).toEqual([]);
    expect(await house.query('SELECT deed FROM audit_entries ORDER BY position DESC LIMIT 1')).toEqual([
      { deed: 'message.dropped' },
    ]);
    expect(await decide(id, 'release')).toMatchObject({ status: 409, body: { code: 'message_not_parked' } });
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it.each(['parked', 'dropped', 'released'] as const)(
    'fault F7: is put right by a late status callback (%s)',
    async (meanwhile) => {
      const id = await parkRosa('accept-then-500');
      if (meanwhile === 'dropped') await decide(id, 'drop');
      if (meanwhile === 'released') {
        // Released at night: the callback comes before it could go again.
        house.clock.set(new Date('2026-10-17T03:00:00Z'));
        await decide(id, 'release');
      }
      const { token, sid } = house.standIn.accepted()[0] ?? { token: '', sid: '' };
      const path = `/hooks/twilio/status/${token ?? ''}`;
      const form = { MessageSid: sid, MessageStatus: 'delivered' };
      const signature = twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form);
      expect(await house.hook(path, form, signature)).toBe(204);
      expect(await house.states()).toEqual({ delivered: 1 });
      house.clock.set(new Date('2026-10-17T15:00:00Z'));
      const due = (): Promise<object[]> => house.query('SELECT 1 AS one FROM due_messages');
      await probe('nothing left to do', async () => (await due()).length === 0, { withinMs: 20_000 });
      expect(house.textsTo(rosa)).toHaveLength(1);
    },
  );

  it('inv I5: that is given back by a process which was frozen meanwhile can be in doubt anew', async () => {
    await parkRosa();
    house.standIn.misbehave({ fault: 'reject-then-garbage', phones: [rosa], times: 1 });
    await house.query(
      `WITH back AS (UPDATE messages SET state = 'planned' RETURNING id, channel, wave_id)
       INSERT INTO due_messages (channel, lane, due_at, message_id) SELECT channel, wave_id, $1, id FROM back`,
      [house.clock.now()],
    );
    await probe('another attempt', async () => {
      const [row] = await house.query<{ attempts: number }>('SELECT attempts FROM messages');
      return row?.attempts === 2;
    });
    await probe('it parked again', async () => (await house.states()).parked === 1);
    expect(await parked()).toMatchObject([{ attempts: 2, looks: 2 }]);
  });

  it('may be an e-mail, which nobody can look up: it waits for a person at once', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_LOOKUP_SECONDS: '0.2,30' } });
    house.standIn.misbehaveByMail({ fault: 'lose-after-data', times: 1 });
    const ids = await house.know([{ phone: rosa, textable: false, emails: ['rosa@example.org'] }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('it parked', async () => (await house.states()).parked === 1);
    const [message] = await parked();
    expect(message).toMatchObject({ channel: 'email', looks: 0, lookProblem: 'not_possible' });
    await decide(message?.id ?? '', 'release');
    await probe('it sent', () => house.standIn.mails().length === 1);
  });

  it('is decided about by a chair or an admin, and only while it is there', async () => {
    const id = await parkRosa();
    expect(await decide(id, 'drop', 'texter')).toMatchObject({ status: 403 });
    expect(await decide(newId(), 'drop')).toMatchObject({ status: 404, body: { code: 'message_not_found' } });
    const [luisId = ''] = await house.know([{ phone: luis }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [luisId]);
    await probe('another delivered', async () => (await house.states()).delivered === 1);
    const [other] = await house.query<{ id: string }>(`SELECT id FROM messages WHERE state = 'delivered'`);
    expect(await decide(other?.id ?? '', 'drop')).toMatchObject({ status: 409 });
  });
});
