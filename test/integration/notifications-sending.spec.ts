import { afterEach, describe, expect, it } from '@jest/globals';
import { reachabilityChanged } from '#contracts';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

let house: NotificationsHouse;

afterEach(() => house.close());

async function askBoth(): Promise<{ actionId: string; waveId: string; ids: string[] }> {
  const ids = await house.know([{ phone: rosa }, { phone: luis }]);
  const wave = await house.post();
  await house.ask(wave.waveId, ids);
  return { ...wave, ids };
}

async function stateOf(phone: string): Promise<{ state: string; code: number | null; attempts: number } | undefined> {
  const [row] = await house.query<{ state: string; code: number | null; attempts: number }>(
    'SELECT state, error_code AS code, attempts FROM messages WHERE phone_index = $1 ORDER BY id',
    [Buffer.from(house.indexOf(phone), 'hex')],
  );
  return row;
}

describe('a text of unknown fate', () => {
  it('fault F2, inv I1, inv I6: is adopted when the provider has it, parked when not, and never sent again', async () => {
    house = await NotificationsHouse.open();
    const faults = ['accept-then-500', 'accept-then-reset', 'reject-then-garbage', 'reset-before-reading'] as const;
    const phones = faults.map((fault, at) => ({ fault, phone: `+1312555011${String(at)}` }));
    house.standIn.misbehave({ fault: 'callbacks-missing', phones: phones.map(({ phone }) => phone) });
    for (const { fault, phone } of phones) house.standIn.misbehave({ fault, phones: [phone] });
    const ids = await house.know([...phones, { phone: luis }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('two parked', async () => (await house.states()).parked === 2, { withinMs: 40_000 });
    expect(await house.states()).toEqual({ parked: 2, delivered: 3 });
    const attempts = await house.query('SELECT max(attempts)::int AS attempts FROM messages');
    expect(attempts).toEqual([{ attempts: 1 }]);
    const sids = await house.query<{ sid: string }>(
      'SELECT provider_sid AS sid FROM messages WHERE provider_sid > $1',
      [''],
    );
    expect(sids.map(({ sid }) => sid).sort()).toEqual(
      house.standIn
        .accepted()
        .map(({ sid }) => sid)
        .sort(),
    );
    const parked = await house.as<{ parked: number; messages: object[] }>('chair', 'GET', '/api/messages/parked');
    expect(parked.body.messages).toHaveLength(2);
    const known = { purpose: 'ask', channel: 'sms', waveId, attempts: 1, looks: 3, lookProblem: null };
    expect(parked.body).toMatchObject({ parked: 2, messages: [known, known] });
  });

  it('fault F2: is waited for eight seconds and no longer', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehave({ fault: 'callbacks-missing', phones: [rosa] });
    house.standIn.misbehave({ fault: 'accept-then-timeout', phones: [rosa], milliseconds: 14_000 });
    await askBoth();
    await probe('its doubt', async () => (await stateOf(rosa))?.state === 'unknown', { withinMs: 12_000 });
    expect(house.textsTo(rosa)).toHaveLength(1);
  });

  it('fault F7: is known again as soon as a status callback names its attempt', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehave({ fault: 'accept-then-500', phones: [rosa] });
    await askBoth();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
    const doubts = (): Promise<object[]> => house.query('SELECT 1 AS one FROM doubtful_messages');
    await probe('no doubt left', async () => (await doubts()).length === 0, { withinMs: 20_000 });
    expect(house.textsTo(rosa)).toHaveLength(1);
  });

  it('fault F1, inv I5: is adopted when the process that claimed it died, and nothing of it is sent again', async () => {
    house = await NotificationsHouse.open({ env: { SMS_MESSAGES_PER_SECOND: '1000' } });
    const { waveId } = await askBoth();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
    await house.standIn.idle();
    // A callback may overtake the result, which is written a moment later.
    await probe('the claim finished', async () => (await house.query('SELECT 1 AS one FROM claims')).length === 0);
    // What a killed replica leaves behind: its claim, and messages that nobody brings to an end.
    await house.query(
      `WITH lost AS (UPDATE messages SET state = 'attempting', provider_sid = NULL RETURNING id)
       INSERT INTO claims SELECT uuidv7(), $1, uuidv7(), array_agg(id), now() - interval '30 seconds' FROM lost`,
      [waveId],
    );
    await probe('both adopted', async () => (await house.states()).delivered === 2, { withinMs: 40_000 });
    expect(house.standIn.accepted()).toHaveLength(2);
    expect(await house.query('SELECT 1 AS one FROM claims')).toEqual([]);
    expect(await house.query('SELECT 1 AS one FROM doubtful_messages')).toEqual([]);
  });
});

describe('a text that was definitely not accepted', () => {
  it('fault F4: goes again after 429, when the provider says so', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehave({ fault: 'too-many-requests', times: 3, retryAfter: '1' });
    const before = performance.now();
    await askBoth();
    // The pause is kept by the product's clock, which runs on.
    await probe('both delivered', async () => (await house.states()).delivered === 2, { withinMs: 30_000 });
    expect(performance.now() - before).toBeGreaterThan(1_000);
    expect(house.standIn.accepted()).toHaveLength(2);
  });

  it('fault F34: goes when the provider can be reached again', async () => {
    house = await NotificationsHouse.open();
    const { port } = new URL(house.standIn.url);
    await house.standIn.close();
    await askBoth();
    await probe('a try', async () => ((await stateOf(rosa))?.attempts ?? 0) > 0);
    await probe('it given back', async () => (await house.states()).planned === 2);
    await house.reopenStandIn(Number(port));
    await probe('both delivered', async () => (await house.states()).delivered === 2, { withinMs: 60_000 });
    expect(house.standIn.accepted()).toHaveLength(2);
  });

  it('fault F12: is given back while contacts does not answer, and goes afterwards', async () => {
    house = await NotificationsHouse.open();
    house.desk.down = true;
    await askBoth();
    await probe('some tries', () => house.desk.asked > 2);
    expect(house.standIn.accepted()).toEqual([]);
    house.desk.down = false;
    await probe('both delivered', async () => (await house.states()).delivered === 2);
  });

  it('is not sent when it could not begin within two seconds', async () => {
    house = await NotificationsHouse.open();
    house.desk.shut();
    await askBoth();
    await probe('a claim', async () => (await house.states()).attempting === 2);
    const claimedBefore = performance.now();
    await probe('the claim to be too old', () => performance.now() - claimedBefore > 2_050);
    expect(house.standIn.accepted()).toEqual([]);
    house.desk.open();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
    expect(await stateOf(rosa)).toMatchObject({ attempts: 2 });
    expect(house.standIn.accepted()).toHaveLength(2);
  });

  it('is not sent to a number that is no longer that person’s', async () => {
    house = await NotificationsHouse.open();
    const ids = await house.know([{ phone: rosa }]);
    house.desk.phones.clear();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('its end', async () => (await house.states())['suppressed no_address'] === 1);
    expect(house.standIn.accepted()).toEqual([]);
  });
});

describe('a refusal with a code', () => {
  it('21610 closes the number, and contacts is told', async () => {
    house = await NotificationsHouse.open();
    house.standIn.force(rosa, '21610');
    const { ids } = await askBoth();
    await probe('the refusal', async () => (await stateOf(rosa))?.state === 'rejected');
    expect(await stateOf(rosa)).toMatchObject({ code: 21610 });
    expect(await house.told(reachabilityChanged)).toMatchObject([
      { phoneIndex: house.indexOf(rosa), contactIds: [ids[0]], state: 'opted_out', how: 'provider' },
    ]);
    const next = await house.post();
    await house.ask(next.waveId, ids);
    await probe('the other asked again', () => house.textsTo(luis).length === 2);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('a landline is not asked again', async () => {
    house = await NotificationsHouse.open();
    house.standIn.force(rosa, 'landline');
    const { ids } = await askBoth();
    await probe('the refusal', async () => (await stateOf(rosa))?.code === 21635);
    const next = await house.post();
    await house.ask(next.waveId, ids);
    const { body } = await house.as<{ waves: object[] }>('chair', 'GET', '/api/waves', {
      query: { actionId: next.actionId },
    });
    expect(body.waves).toMatchObject([{ asked: 1, leftOut: [{ reason: 'not_reachable', people: 1 }] }]);
  });

  it('a sender that is not fit to send stops everything until it is started again', async () => {
    house = await NotificationsHouse.open();
    house.standIn.force(rosa, '20003');
    await askBoth();
    await probe('the hold', async () => {
      const [sender] = await house.query('SELECT held_code AS code FROM senders WHERE held_until = $1', ['infinity']);
      return sender;
    });
    expect((await stateOf(rosa))?.state).toBe('planned');
    house.standIn.force(rosa, 'delivered');
    // The other text went with the same claim; its status callback must not find the house between two replicas.
    await probe('the other delivered', async () => (await stateOf(luis))?.state === 'delivered');
    await house.restart();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
  });
});

describe('the rate', () => {
  it('is kept in segments, over all replicas', async () => {
    house = await NotificationsHouse.open({ env: { SMS_MESSAGES_PER_SECOND: '20' } });
    await house.addReplica();
    const ids = await house.know(
      Array.from({ length: 40 }, (_, at) => ({ phone: `+1312555${String(at + 200).padStart(4, '0')}` })),
    );
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('all handed over', () => house.standIn.accepted().length === 40, { withinMs: 30_000 });
    const [texts] = await house.query<{ segments: number }>('SELECT max(segments) AS segments FROM wave_texts');
    const at = house.standIn.accepted().map((accepted) => Date.parse(accepted.requestBegunAt));
    const seconds = (Math.max(...at) - Math.min(...at)) / 1000;
    expect(seconds).toBeGreaterThan((39 * (texts?.segments ?? 1)) / 20 - 0.5);
  });
});
