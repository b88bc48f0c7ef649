import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningService } from '#service';
import { probe } from '#testing';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { inTransaction, postedBy } from './beside-replicas.js';
import { NotificationsHouse } from './notifications-house.js';
import { numberState } from './opt-outs.js';

/** The carrier closes a number by itself at STOP; at a wish in Spanish words everything depends on us. */
const wish = 'ya no me escriban';
const confirmation = /ya no te escribiremos|no more texts/;

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';

/** When each wish was answered with 200, by the clock that the stand-in writes its ledger by. */
const answeredAt = new Map<string, number>();

let house: NotificationsHouse;
let letGo: () => void;

/**
 * Two replicas: the first sends, the second hears. Which of them does what is settled by holding the other's door; so
 * a STOP always meets what another process has claimed, the harder case.
 */
beforeEach(async () => {
  answeredAt.clear();
  house = await NotificationsHouse.open();
  const second = await house.addReplica();
  letGo = second.app.get(SendingDoor).hold();
});

afterEach(() => house.close());

async function stop(phone: string, body = wish): Promise<void> {
  expect(await house.text(phone, body)).toEqual([200]);
  answeredAt.set(phone, house.clock.nowMs());
}

/** The ledger alone decides: no ask to these phones whose request began after their wish was answered. */
function expectNoneBegunAfter(...phones: string[]): void {
  const [first] = phones;
  for (const phone of phones) {
    const until = answeredAt.get(phone) ?? answeredAt.get(first ?? '') ?? 0;
    const asks = house.standIn.accepted().filter(({ to, body }) => to === phone && !confirmation.test(body));
    for (const { requestBegunAt } of asks) expect(Date.parse(requestBegunAt)).toBeLessThanOrEqual(until);
  }
}

async function plan(people: Parameters<NotificationsHouse['know']>[0]): Promise<string> {
  const ids = await house.know(people);
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
  return waveId;
}

async function settled(): Promise<Record<string, number>> {
  await probe('every message to have an end', async () => {
    const { planned = 0, attempting = 0, accepted = 0, sent = 0 } = await house.states();
    return planned + attempting + accepted + sent === 0;
  });
  return house.states();
}

function asksTo(phone: string): string[] {
  return house.textsTo(phone).filter((body) => !confirmation.test(body));
}

const bytesOf = (phone: string): Buffer => Buffer.from(house.indexOf(phone), 'hex');

/**
 * A STOP to one replica while the other has claimed and waits for its numbers; it gets them when the STOP has committed
 * and would be answered by now, if it did not wait: whatever the claim begins then, the STOP has to wait for.
 */
async function stopDuringClaim(phone: string): Promise<void> {
  const stopping = stop(phone);
  await probe('the number closed', async () => (await numberState(house, phone)) === 'opted_out');
  const closedAt = performance.now();
  await probe('a STOP that does not wait to be answered', () => performance.now() - closedAt > 200);
  house.desk.open();
  await stopping;
}

describe('a STOP, in every order that two replicas allow', () => {
  it('inv I2: before the claim, of a wave that is planned and due', async () => {
    const release = house.first.app.get(SendingDoor).hold();
    await plan([{ phone: rosa }, { phone: luis }]);
    await stop(rosa);
    release();
    expect(await settled()).toMatchObject({ 'suppressed opted_out': 1 });
    expect(asksTo(rosa)).toEqual([]);
    expect(asksTo(luis)).toHaveLength(1);
  });

  it('inv I2: at the row lock, while it is not committed: the claim leaves that message and takes the others', async () => {
    const release = house.first.app.get(SendingDoor).hold();
    await plan([{ phone: rosa }, { phone: luis }]);
    await inTransaction(house, async (client, commit) => {
      // What a STOP does first; here it takes its time before it commits.
      await client.query('SELECT 1 FROM numbers WHERE phone_index = $1 FOR UPDATE', [bytesOf(rosa)]);
      release();
      await probe('the other’s text', () => asksTo(luis).length === 1);
      expect(await house.states()).toMatchObject({ planned: 1 });
      await client.query(`UPDATE numbers SET state = 'opted_out' WHERE phone_index = $1`, [bytesOf(rosa)]);
      await commit();
    });
    expect(await settled()).toMatchObject({ 'suppressed opted_out': 1 });
    expect(asksTo(rosa)).toEqual([]);
  });

  it('inv I2: at the row lock, behind a claim that is not committed: it waits for the claim and for its POST', async () => {
    const release = house.first.app.get(SendingDoor).hold();
    await plan([{ phone: rosa }]);
    let answered = false;
    await inTransaction(house, async (client, commit) => {
      // What a claim of a third replica has done before it commits.
      await client.query('SELECT 1 FROM numbers WHERE phone_index = $1 FOR SHARE', [bytesOf(rosa)]);
      await client.query(
        `WITH taken AS (UPDATE messages SET state = 'attempting', attempt_token = gen_random_uuid(),
                               attempted_at = now(), attempts = 1 RETURNING id, wave_id),
              gone AS (DELETE FROM due_messages)
         INSERT INTO claims (id, lane, replica, message_ids, claimed_at)
         SELECT uuidv7(), wave_id, uuidv7(), ARRAY[id], clock_timestamp() FROM taken`,
      );
      const stopping = stop(rosa).then(() => {
        answered = true;
      });
      const waiting = (): Promise<object[]> =>
        house.query(
          `SELECT 1 AS one FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
      await probe('the STOP at the lock', async () => (await waiting()).length > 0);
      expect(answered).toBe(false);
      await commit();
      // That replica may begin its POST for two seconds, or write what became of it.
      await probe('the number closed', async () => {
        const [number] = await house.query<{ state: string }>('SELECT state FROM numbers');
        return number?.state === 'opted_out';
      });
      const closedAt = performance.now();
      await probe('a STOP that does not wait to be answered', () => performance.now() - closedAt > 400);
      expect(answered).toBe(false);
      await house.query(`UPDATE messages SET state = 'accepted' WHERE purpose = 'ask'`);
      await stopping;
    });
    release();
    expect(answered).toBe(true);
  });

  it('fault F5, inv I2: between the commit of a claim and its POST, on the replica that hears it', async () => {
    letGo();
    const release = house.first.app.get(SendingDoor).hold();
    house.desk.shut();
    await plan([{ phone: rosa }, { phone: luis }]);
    await probe('both claimed', async () => (await house.states()).attempting === 2);
    await stop(rosa);
    house.desk.open();
    release();
    expect(await settled()).toMatchObject({ 'suppressed opted_out': 1 });
    expect(asksTo(rosa)).toEqual([]);
  });

  it('fault F5, inv I2: between the commit of a claim and its POST, on another replica', async () => {
    house.desk.shut();
    await plan([{ phone: rosa }, { phone: luis }]);
    await probe('both claimed', async () => (await house.states()).attempting === 2);
    await stopDuringClaim(rosa);
    await settled();
    expectNoneBegunAfter(rosa);
  });

  it.each(['the replica that sends', 'another replica'])(
    'inv I2: after the POST began and before it is answered, heard by %s',
    async (hears) => {
      const sender = hears === 'another replica' ? house.first : house.replicas[1];
      if (sender !== house.first) {
        letGo();
        house.first.app.get(SendingDoor).hold();
      }
      house.standIn.misbehave({ fault: 'slow', milliseconds: 1_500, phones: [rosa, luis], times: 2 });
      await plan([{ phone: rosa }, { phone: luis }]);
      await probe('both begun', async () => (await postedBy(sender as RunningService)) === 2);
      await stop(rosa);
      await probe('both delivered', async () => ((await house.states()).delivered ?? 0) >= 2);
      expectNoneBegunAfter(rosa);
      expect(asksTo(rosa)).toHaveLength(1);
    },
  );

  it('inv I2: after the answer: the next wave leaves the person out', async () => {
    await plan([{ phone: rosa }]);
    expect(await settled()).toEqual({ delivered: 1 });
    await stop(rosa);
    await plan([{ phone: luis }]);
    const { waveId } = await house.post();
    const [known] = await house.query<{ id: string }>(
      'SELECT contact_id AS id FROM contact_numbers WHERE phone_index = $1',
      [bytesOf(rosa)],
    );
    await house.ask(waveId, [known?.id ?? '']);
    await settled();
    expectNoneBegunAfter(rosa);
    expect(asksTo(rosa)).toHaveLength(1);
  });

  it('inv I2: from a phone that two people share: neither is texted there', async () => {
    house.desk.shut();
    await plan([{ phone: rosa }, { phone: rosa }, { phone: luis }]);
    await probe('the claims', async () => ((await house.states()).attempting ?? 0) >= 2);
    await stopDuringClaim(rosa);
    await settled();
    expectNoneBegunAfter(rosa);
    const { waveId } = await house.post();
    const people = await house.query<{ id: string }>('SELECT contact_id AS id FROM contact_numbers');
    await house.ask(
      waveId,
      people.map(({ id }) => id),
    );
    await probe('the next wave', () => asksTo(luis).length === 2);
    await settled();
    expectNoneBegunAfter(rosa);
  });

  it('inv I2: from one phone of a person who is being texted on another', async () => {
    house.desk.shut();
    await plan([{ phone: rosa, otherPhones: [work] }, { phone: luis }]);
    await probe('both claimed', async () => (await house.states()).attempting === 2);
    // The ask goes to the first phone, the wish comes from the second.
    await stopDuringClaim(work);
    await settled();
    expectNoneBegunAfter(work, rosa);
  });

  it('fault F5, inv I2, inv I16: in the middle of a wave that two replicas send', async () => {
    letGo();
    const people = Array.from({ length: 400 }, (_, at) => ({ phone: `+1312555${String(at + 200).padStart(4, '0')}` }));
    await plan(people);
    await probe('the first texts', () => house.standIn.accepted().length > 20);
    const stoppers = people.filter((_, at) => at % 8 === 7).map(({ phone }) => phone);
    await Promise.all(stoppers.map((phone) => stop(phone)));
    const states = await settled();
    expect(states['suppressed opted_out']).toBeGreaterThan(0);
    for (const phone of stoppers) expectNoneBegunAfter(phone);
    const asked = house.standIn.accepted().filter(({ body }) => !confirmation.test(body));
    expect(new Set(asked.map(({ to }) => to)).size).toBe(asked.length);
  });
});
