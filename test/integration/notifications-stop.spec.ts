import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reachabilityChanged } from '#contracts';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';

let house: NotificationsHouse;

beforeEach(async () => {
  house = await NotificationsHouse.open();
});

afterEach(() => house.close());

async function numberState(phone: string): Promise<string | undefined> {
  const [row] = await house.query<{ state: string }>('SELECT state FROM numbers WHERE phone_index = $1', [
    Buffer.from(house.indexOf(phone), 'hex'),
  ]);
  return row?.state;
}

describe('a STOP', () => {
  it('fault F5, inv I2: between claim and POST lets nothing begin for its number', async () => {
    const ids = await house.know([{ phone: rosa }, { phone: luis }]);
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('both claimed', async () => (await house.states()).attempting === 2);
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    house.desk.open();
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    await probe('the other text', () => house.textsTo(luis).length === 1);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('inv I2: waits for what another replica claimed before, until that can begin no more', async () => {
    await house.addReplica();
    const ids = await house.know([{ phone: rosa }]);
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('a claim', async () => (await house.states()).attempting === 1);
    // The claim now belongs to neither of the two that answer webhooks.
    await house.query('UPDATE claims SET replica = uuidv7(), claimed_at = clock_timestamp()');
    const before = performance.now();
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    const waited = performance.now() - before;
    expect(waited).toBeGreaterThan(1_800);
    expect(waited).toBeLessThan(4_000);
    house.desk.open();
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('fault F5, inv I2, inv I16: in the middle of a wave reaches everyone who said it', async () => {
    const people = Array.from({ length: 300 }, (_, at) => ({ phone: `+1312555${String(at + 200).padStart(4, '0')}` }));
    const ids = await house.know(people);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('the first texts', () => house.standIn.accepted().length > 10);
    const stoppers = people.filter((_, at) => at % 10 === 9).map(({ phone }) => phone);
    const stoppedAt = new Map<string, number>();
    await Promise.all(
      stoppers.map(async (phone) => {
        await house.text(phone, 'STOP');
        stoppedAt.set(phone, house.standIn.carrier.exchange.accepted.length);
      }),
    );
    await probe('every text to have an end', async () => {
      const { planned = 0, attempting = 0, accepted = 0, sent = 0 } = await house.states();
      return planned + attempting + accepted + sent === 0;
    });
    house.standIn.accepted().forEach(({ to }, at) => {
      const until = stoppedAt.get(to);
      if (until !== undefined) expect(at).toBeLessThan(until);
    });
    expect(new Set(house.standIn.accepted().map(({ to }) => to)).size).toBe(house.standIn.accepted().length);
  });

  it('closes every number of its person, tells contacts, and the carrier alone answers', async () => {
    const ids = await house.know([{ phone: rosa, otherPhones: [work] }]);
    await house.text(rosa, 'Stop.');
    expect([await numberState(rosa), await numberState(work)]).toEqual(['opted_out', 'opted_out']);
    const told = await house.told(reachabilityChanged);
    expect(told.map(({ phoneIndex }) => phoneIndex).sort()).toEqual([rosa, work].map((p) => house.indexOf(p)).sort());
    expect(told[0]).toMatchObject({ contactIds: ids, state: 'opted_out', how: 'carrier_keyword' });
    expect(house.textsTo(rosa)).toEqual([]);
    expect(await house.states()).toEqual({});
  });

  it('of somebody nobody knows is remembered until they are known', async () => {
    await house.text(rosa, 'STOPALL');
    const ids = await house.know([{ phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    expect(await house.query('SELECT reason FROM wave_left_out')).toEqual([{ reason: 'not_reachable' }]);
  });

  it('in our own words is confirmed once, at once and at any hour', async () => {
    house.clock.set(new Date('2026-10-17T05:00:00Z'));
    const ids = await house.know([{ phone: rosa, language: 'es' }]);
    await house.text(rosa, 'ya no me escriban');
    await probe('the confirmation', () => house.textsTo(rosa).length === 1);
    expect(house.textsTo(rosa)[0]).toMatch(/Listo: ya no te escribiremos/);
    await house.text(rosa, 'ALTO');
    await house.standIn.idle();
    expect(await house.states()).toMatchObject({ delivered: 1 });
    expect(await house.told(reachabilityChanged)).toMatchObject([{ contactIds: ids, how: 'own_words' }]);
    expect(house.textsTo(rosa)).toHaveLength(1);
  });

  it('is undone by START from the same phone, and by nothing else', async () => {
    const [id] = await house.know([{ phone: rosa }]);
    await house.text(rosa, 'STOP');
    await house.text(rosa, '1');
    await house.know([{ phone: rosa, contactId: id, version: 2, consent: 'opted_in' }]);
    expect(await numberState(rosa)).toBe('opted_out');
    await house.text(rosa, 'START');
    expect(await numberState(rosa)).toBe('open');
    expect((await house.told(reachabilityChanged)).at(-1)).toMatchObject({ state: 'opted_in', contactIds: [id] });
    const { waveId } = await house.post();
    await house.ask(waveId, [id as string]);
    await probe('the next ask', () => house.textsTo(rosa).length === 1);
  });
});

describe('a longer text that begins with stop', () => {
  async function pauseRosa(): Promise<string[]> {
    const ids = await house.know([{ phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('the ask', () => house.textsTo(rosa).length === 1);
    await house.text(rosa, 'Stop sending me wrong times, I am coming at 5');
    return ids;
  }

  async function waiting(): Promise<{ id: string; why: string }[]> {
    const { body } = await house.as<{ replies: { id: string; why: string }[] }>('chair', 'GET', '/api/replies');
    return body.replies;
  }

  it('pauses the number, and asks wait until somebody has read it', async () => {
    const ids = await pauseRosa();
    expect(await numberState(rosa)).toBe('paused');
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('the second ask put off', async () => {
      const due = await house.query('SELECT 1 FROM due_messages WHERE due_at > $1', [house.clock.now()]);
      return due.length === 1;
    });
    const [reply] = await waiting();
    expect(reply).toMatchObject({ why: 'maybe_opt_out' });
    const resolved = await house.as('chair', 'POST', `/api/replies/${reply?.id ?? ''}/resolve`, {
      body: { intent: 'dismiss' },
    });
    expect(resolved.status).toBe(200);
    house.clock.step(61 * 60 * 1000);
    await probe('the second ask', () => house.textsTo(rosa).length === 2);
  });

  it('counts as an opt-out when nobody decided within three days', async () => {
    await pauseRosa();
    house.clock.step(3 * 24 * 60 * 60 * 1000 + 60_000);
    await probe('the number closed', async () => (await numberState(rosa)) === 'opted_out');
  });

  it('is an opt-out when somebody reads it as one, confirmed and audited', async () => {
    await pauseRosa();
    const [reply] = await waiting();
    await house.as('texter', 'POST', `/api/replies/${reply?.id ?? ''}/resolve`, { body: { intent: 'opt_out' } });
    expect(await numberState(rosa)).toBe('opted_out');
    await probe('the confirmation', () => house.textsTo(rosa).at(-1)?.startsWith('Done: no more texts'));
    expect(await house.query('SELECT deed, details FROM audit_entries ORDER BY position DESC LIMIT 1')).toEqual([
      { deed: 'reply.resolved', details: { intent: 'opt_out' } },
    ]);
  });
});
