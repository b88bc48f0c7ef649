import { afterEach, describe, expect, it } from '@jest/globals';
import { replyUnderstood } from '#contracts';
import { probe } from '#testing';
import { InboundSenders } from '../../apps/notifications/src/catch-up/inbound-senders.js';
import { ReadSender } from '../../apps/notifications/src/catch-up/read-sender.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { practiceAccount } from '../../apps/practice/src/practice.module.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';
const anHour = 60 * 60 * 1000;

let house: NotificationsHouse;

afterEach(() => house.close());

/** A wave that is planned and begins in an hour. */
async function planned(): Promise<void> {
  house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '3600' } });
  const ids = await house.know([{ phone: rosa, otherPhones: [work] }, { phone: luis }]);
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
  expect(await house.states()).toEqual({ planned: 2 });
}

async function numberState(phone: string): Promise<string | undefined> {
  const [row] = await house.query<{ state: string }>('SELECT state FROM numbers WHERE phone_index = $1', [
    Buffer.from(house.indexOf(phone), 'hex'),
  ]);
  return row?.state;
}

/** What the poller does every two minutes. */
async function poll(): Promise<void> {
  await house.first.app.get(ReadSender).run(practiceAccount.sender, null);
}

/** A text whose webhook comes nowhere. */
async function unheard(phone: string, body: string): Promise<void> {
  house.standIn.misbehave({ fault: 'inbound-missing', phones: [phone], times: 1 });
  expect(await house.text(phone, body)).toEqual([]);
}

describe('a STOP while nobody listens', () => {
  it.each([
    ['its webhook reaches nobody', []],
    ['its webhook is lost', ['lost']],
  ])('fault F6, inv I2, inv I16: is found on start, before anything is sent (%s)', async (_, lost) => {
    await planned();
    await house.stop();
    if (lost.length > 0) await unheard(rosa, 'STOP');
    else expect(await house.text(rosa, 'STOP')).toEqual([null]);
    house.clock.step(anHour + 60_000);
    await house.addReplica();
    await probe('the other’s text', async () => (await house.states()).delivered === 1);
    expect(await house.states()).toMatchObject({ 'suppressed opted_out': 1 });
    expect([await numberState(rosa), await numberState(work)]).toEqual(['opted_out', 'opted_out']);
    expect(await house.query('SELECT outcome FROM replies')).toEqual([{ outcome: 'opted_out' }]);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('keeps sending shut while the provider’s list cannot be read, and opens it afterwards', async () => {
    await planned();
    await house.stop();
    const { port } = new URL(house.standIn.url);
    await house.standIn.close();
    house.clock.step(anHour + 60_000);
    const { app } = await house.addReplica();
    const failures = performance.now();
    await probe('a few tries', () => performance.now() - failures > 1_500);
    expect(app.get(SendingDoor).isOpen).toBe(false);
    expect(await house.states()).toEqual({ planned: 2 });
    await house.reopenStandIn(Number(port));
    await probe('both delivered', async () => (await house.states()).delivered === 2, { withinMs: 30_000 });
  });
});

describe('texts that no webhook brought', () => {
  it('fault F8, inv I3, inv I9: told five times at once and polled as often, are one reply', async () => {
    house = await NotificationsHouse.open();
    const [contactId = ''] = await house.know([{ phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId]);
    await probe('the ask', () => house.textsTo(rosa).length === 1);
    const [answers] = await Promise.all([house.text(rosa, 'yes', 5), poll(), poll(), poll()]);
    await Promise.all([poll(), poll()]);
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    expect(await house.query('SELECT 1 AS one FROM replies')).toHaveLength(1);
    expect(await house.told(replyUnderstood)).toHaveLength(1);
  });

  it('inv I3: are taken in with the time at which they were sent', async () => {
    house = await NotificationsHouse.open();
    const ids = await house.know([{ phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('the ask', () => house.textsTo(rosa).length === 1);
    await unheard(rosa, 'yes');
    const sentAt = house.clock.nowMs();
    house.clock.step(10 * 60_000);
    await poll();
    const [told] = await house.told(replyUnderstood);
    expect(told).toMatchObject({ answer: 'yes', contactId: ids[0] });
    expect(Math.abs(Date.parse(told?.receivedAt ?? '') - sentAt)).toBeLessThan(3_000);
  });

  it('inv I2: are found when the list names them an hour late, a STOP in own words among them', async () => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa }, { phone: luis }]);
    const reading = house.first.app.get(ReadSender);
    let seenUntil: Date | null = null;
    const pollOn = async (): Promise<void> => {
      seenUntil = await reading.run(practiceAccount.sender, seenUntil);
    };
    await pollOn();
    house.standIn.misbehave({ fault: 'list-late', phones: [rosa], milliseconds: 50 * 60_000 });
    await unheard(rosa, 'ya no me escriban');
    for (let minutes = 0; minutes < 60; minutes += 20) {
      house.clock.step(20 * 60_000);
      await house.text(luis, 'thanks');
      await pollOn();
      expect(await numberState(rosa)).toBe(minutes === 40 ? 'opted_out' : 'open');
    }
  });

  it.each([
    [['STOP', 'START'], [], 'open'],
    [['START', 'STOP'], [], 'opted_out'],
    // Who took a START back must not be opened by it when it turns up late.
    [['START'], ['STOP'], 'opted_out'],
    // In doubt the number stays closed: the person can write START again.
    [['STOP'], ['START'], 'opted_out'],
  ])('inv I16: %j unheard, then %j heard: %s', async (lost, heard, state) => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa }]);
    for (const body of lost) await unheard(rosa, body);
    for (const body of heard) await house.text(rosa, body);
    await poll();
    expect(await numberState(rosa)).toBe(state);
  });
});

describe('a number of ours', () => {
  it('is read by one replica at a time, and not again at once', async () => {
    house = await NotificationsHouse.open();
    const senders = house.first.app.get(InboundSenders);
    expect(await senders.all()).toEqual([practiceAccount.sender]);
    const { now } = await senders.clock(0);
    const leases = await Promise.all([1, 2, 3].map(() => senders.lease(practiceAccount.sender, now)));
    expect(leases.filter((leased) => leased !== null)).toHaveLength(1);
    await senders.finish(practiceAccount.sender, now, new Date());
    expect(await senders.lease(practiceAccount.sender, now)).toBeNull();
    expect(await senders.allReadSince(now)).toBe(true);
  });

  it('is read also when only a webhook has named it', async () => {
    house = await NotificationsHouse.open();
    await house.standIn.typeText({ from: rosa, to: '+18005550111', body: 'hello' });
    expect(await house.first.app.get(InboundSenders).all()).toEqual(['+18005550111', practiceAccount.sender]);
  });
});
