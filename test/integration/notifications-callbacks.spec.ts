import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { probe } from '#testing';
import { ForgetCallbacks } from '../../apps/notifications/src/callbacks/forget-callbacks.js';
import { twilioSignature } from '../../apps/practice/src/carrier/signature.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const people = Array.from({ length: 20 }, (_, at) => ({ phone: `+1312555${String(at + 200).padStart(4, '0')}` }));

let house: NotificationsHouse;

beforeEach(async () => {
  house = await NotificationsHouse.open();
});

afterEach(() => house.close());

const inAMonth = { startsAt: '2026-11-14T12:00:00Z', endsAt: '2026-11-14T16:00:00Z', target: 1 };

async function askAll(known: readonly { phone: string }[]): Promise<void> {
  const { waveId } = await house.post({ shifts: [{ shiftId: newId(), ...inAMonth }] });
  await house.ask(waveId, await house.know(known));
  await probe('the asks', () => house.standIn.accepted().length >= known.length);
}

/** Posts a signed status callback for the only text, as the provider does. */
async function tell(status: string, more: Record<string, string> = {}): Promise<number> {
  const { token, sid } = house.standIn.accepted()[0] ?? { token: '', sid: '' };
  const path = `/hooks/twilio/status/${token ?? ''}`;
  const form = { MessageSid: sid, MessageStatus: status, To: rosa, ...more };
  return house.hook(path, form, twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form));
}

async function told(): Promise<object[]> {
  return house.query('SELECT status, error_code AS code, known FROM status_callbacks ORDER BY received_at, id');
}

describe('status callbacks', () => {
  it.each(['callbacks-duplicated', 'callbacks-reordered', 'callbacks-before-answer'] as const)(
    'fault F7: leave every text delivered, whatever their order and number (%s)',
    async (fault) => {
      house.standIn.misbehave({ fault });
      await askAll(people);
      await probe('all delivered', async () => (await house.states()).delivered === people.length);
      await house.standIn.idle();
      expect(await house.states()).toEqual({ delivered: people.length });
      expect(house.standIn.accepted()).toHaveLength(people.length);
      const sids = await house.query<{ sid: string }>('SELECT provider_sid AS sid FROM messages ORDER BY 1');
      expect(sids.map(({ sid }) => sid)).toEqual(
        house.standIn
          .accepted()
          .map(({ sid }) => sid)
          .sort(),
      );
    },
  );

  it('never take a text back: a state only gives way to a higher one', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll([{ phone: rosa }]);
    await probe('its outcome', async () => (await house.states()).accepted === 1);
    for (const [status, state] of [
      ['sent', 'sent'],
      ['queued', 'sent'],
      ['undelivered', 'undelivered'],
      ['sent', 'undelivered'],
      ['delivered', 'delivered'],
      ['failed', 'delivered'],
    ] as const) {
      expect(await tell(status)).toBe(204);
      expect(await house.states()).toEqual({ [state]: 1 });
    }
    expect(await told()).toHaveLength(6);
  });

  it('are kept as they came, without the numbers in them', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll([{ phone: rosa }]);
    await tell('undelivered', { ErrorCode: '30003', From: '+18005550199' });
    expect(await told()).toEqual([{ status: 'undelivered', code: 30003, known: true }]);
    const [row] = await house.query<{ all: string }>('SELECT status_callbacks::text AS all FROM status_callbacks');
    expect(row?.all).not.toMatch(/3125550101|8005550199/);
  });

  it('of an attempt that is none of ours change nothing', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll([{ phone: rosa }]);
    await probe('its outcome', async () => (await house.states()).accepted === 1);
    const { token } = house.standIn.accepted()[0] ?? { token: '' };
    const path = `/hooks/twilio/status/${(token ?? '').slice(0, 32)}${'0'.repeat(32)}`;
    const form = { MessageSid: 'SM1', MessageStatus: 'delivered' };
    const signature = twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form);
    expect(await house.hook(path, form, signature)).toBe(204);
    expect(await house.states()).toEqual({ accepted: 1 });
    expect(await told()).toEqual([{ status: 'delivered', code: null, known: false }]);
  });

  it('fault F7: that never come leave a text accepted, and not in doubt', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll(people);
    await probe('all accepted', async () => (await house.states()).accepted === people.length);
    expect(await house.query('SELECT 1 AS one FROM doubtful_messages')).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('are folded: hundreds at once are written by a few statements', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll(people);
    await probe('all accepted', async () => (await house.states()).accepted === people.length);
    const texts = house.standIn.accepted();
    const posts = Array.from({ length: 15 }, () => texts).flatMap((text) => text);
    const answers = await Promise.all(
      posts.map(({ token, sid }) => {
        const path = `/hooks/twilio/status/${token ?? ''}`;
        const form = { MessageSid: sid, MessageStatus: 'delivered' };
        return house.hook(path, form, twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form));
      }),
    );
    expect(new Set(answers)).toEqual(new Set([204]));
    expect(await house.states()).toEqual({ delivered: people.length });
    expect(await told()).toHaveLength(posts.length);
    // Rows of one statement share the transaction that wrote them.
    const batches = await house.query('SELECT DISTINCT xmin::text FROM status_callbacks');
    expect(batches.length).toBeLessThanOrEqual(posts.length / 10);
  });

  it('are kept raw for seven days, and then forgotten some at a time', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll([{ phone: rosa }]);
    await tell('sent');
    house.clock.step(3 * 24 * 60 * 60 * 1000);
    await tell('delivered');
    const forget = house.first.app.get(ForgetCallbacks);
    house.clock.step(4 * 24 * 60 * 60 * 1000 - 60_000);
    await forget.run();
    expect(await told()).toHaveLength(2);
    house.clock.step(2 * 60_000);
    expect(await forget.run()).toBe(1);
    expect(await forget.run()).toBe(0);
    expect(await told()).toMatchObject([{ status: 'delivered' }]);
    expect(await house.states()).toEqual({ delivered: 1 });
  });

  it('make a number stale after three failures in 30 days', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    for (const expected of [1, 2, 3]) {
      await askAll([{ phone: rosa }]);
      await probe('the ask', () => house.standIn.accepted().length === expected);
      const { token, sid } = house.standIn.accepted().at(-1) ?? { token: '', sid: '' };
      const path = `/hooks/twilio/status/${token ?? ''}`;
      const form = { MessageSid: sid, MessageStatus: 'undelivered', ErrorCode: '30003' };
      await house.hook(path, form, twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form));
      house.clock.step(25 * 60 * 60 * 1000);
    }
    expect(await house.query('SELECT strikes, unusable FROM numbers')).toEqual([
      { strikes: 3, unusable: 'unreachable' },
    ]);
  });

  it('stop a wave that the carrier filters', async () => {
    house.standIn.misbehave({ fault: 'callbacks-missing' });
    await askAll(people);
    await probe('all accepted', async () => (await house.states()).accepted === people.length);
    for (const { token, sid } of house.standIn.accepted().slice(0, 5)) {
      const path = `/hooks/twilio/status/${token ?? ''}`;
      const form = { MessageSid: sid, MessageStatus: 'undelivered', ErrorCode: '30007' };
      await house.hook(path, form, twilioSignature(house.standIn.authToken, `http://turnout.test${path}`, form));
    }
    expect(await house.query('SELECT state FROM waves')).toEqual([{ state: 'stopped' }]);
  });
});
