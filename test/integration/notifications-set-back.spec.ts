import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { reachabilityChanged } from '#contracts';
import { makeUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { MergeJournal } from '../../apps/notifications/src/journal/merge-journal.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { NotificationsHouse } from './notifications-house.js';
import { journal, journalPath, numberState } from './opt-outs.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';
const anHour = 60 * 60 * 1000;

let house: NotificationsHouse;

afterEach(() => house.close());

/** A wave is planned, the database is backed up, then people text; then it is set back to the backup. */
async function restored(texts: readonly (readonly [string, string])[]): Promise<void> {
  house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '3600' } });
  const ids = await house.know([{ phone: rosa, otherPhones: [work] }, { phone: luis }]);
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
  await house.stop();
  await house.backUp();
  await house.addReplica();
  // Nothing but the journal can tell of them later.
  house.standIn.misbehave({ fault: 'list-omits' });
  for (const [phone, body] of texts) expect(await house.text(phone, body)).toEqual([200]);
  await house.stop();
  await house.restore();
  house.clock.step(anHour + 60_000);
}

/** Starts on the database that was set back: its wave waits for a person, who lets it go on. */
async function goOn(): Promise<void> {
  await house.addReplica();
  const held = await probe('the wave held', async () => {
    const [wave] = await house.query<{ id: string; action: string }>(
      `SELECT id, action_id AS action FROM waves WHERE state = 'paused' AND held_for = 'restored'`,
    );
    return wave;
  });
  const sent = house.standIn.accepted().length;
  await probe('the door open', () => house.first.app.get(SendingDoor).isOpen);
  const { body } = await house.as<{ waves: object[] }>('chair', 'GET', '/api/waves', {
    query: { actionId: held.action },
  });
  expect(body.waves).toMatchObject([{ id: held.id, state: 'paused', heldFor: 'restored' }]);
  expect(house.standIn.accepted()).toHaveLength(sent);
  const { body: wave } = await house.as('chair', 'POST', `/api/waves/${held.id}/resume`);
  expect(wave).toMatchObject({ state: 'running', heldFor: null });
}

describe('a database that is set back to before a STOP', () => {
  it('fault F37, inv I2, inv I16: gets it back from the journal before anything is sent', async () => {
    await restored([[rosa, 'STOP']]);
    await goOn();
    await probe('the other’s text', async () => (await house.states()).delivered === 1);
    expect(await house.states()).toEqual({ delivered: 1, 'suppressed opted_out': 1 });
    expect(house.textsTo(rosa)).toEqual([]);
    expect([await numberState(house, rosa), await numberState(house, work)]).toEqual(['opted_out', 'opted_out']);
    const told = await house.told(reachabilityChanged);
    const closed = told.filter(({ phoneIndex, state }) => phoneIndex === house.indexOf(rosa) && state === 'opted_out');
    expect(closed).toHaveLength(2);
    expect(closed[0]?.changedAt).toBe(closed[1]?.changedAt);
  });

  it('without the journal would send: the test above is not true by itself', async () => {
    await restored([[luis, 'ALTO']]);
    await rm(journalPath(house));
    await goOn();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
  });

  it('inv I16: gets back who unsubscribed from e-mail as well', async () => {
    const email = 'luis@example.org';
    house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '3600' } });
    const ids = await house.know([{ phone: luis, textable: false, emails: [email] }, { phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await house.stop();
    await house.backUp();
    await house.addReplica();
    const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(email));
    expect(await house.asWeb('/internal/unsubscribes', { token, how: 'one_click' })).toMatchObject({ status: 200 });
    expect(await journal(house)).toMatchObject([{ state: 'closed', how: 'one_click' }]);
    await house.stop();
    await house.restore();
    house.clock.step(anHour + 60_000);
    await goOn();
    await probe('the text', async () => (await house.states()).delivered === 1);
    expect(await house.states()).toEqual({ delivered: 1, 'suppressed opted_out': 1 });
    expect(house.standIn.mails()).toEqual([]);
  });

  it('inv I16: keeps a number open whose owner took the STOP back', async () => {
    await restored([
      [luis, 'ALTO'],
      [luis, 'START'],
    ]);
    await goOn();
    await probe('both delivered', async () => (await house.states()).delivered === 2);
    expect(await numberState(house, luis)).toBe('open');
  });

  it('inv I16: closes a number also when it becomes known only later', async () => {
    const stranger = '+13125550177';
    await restored([[stranger, 'STOP']]);
    await house.addReplica();
    await probe('the merge', async () => (await house.query('SELECT 1 AS one FROM awaited_closings')).length === 1);
    const [id = ''] = await house.know([{ phone: stranger }]);
    expect(await numberState(house, stranger)).toBe('opted_out');
    expect(await house.query('SELECT 1 AS one FROM awaited_closings')).toEqual([]);
    const told = (await house.told(reachabilityChanged)).at(-1);
    expect(told).toMatchObject({ contactIds: [id], state: 'opted_out', how: 'carrier_keyword' });
    const { waveId } = await house.post();
    await house.ask(waveId, [id]);
    expect(await house.query(`SELECT reason FROM wave_left_out WHERE wave_id = $1`, [waveId])).toEqual([
      { reason: 'not_reachable' },
    ]);
  });

  it('is merged as often as one likes', async () => {
    await restored([[rosa, 'STOP']]);
    await house.addReplica();
    await probe('the merge', async () => (await numberState(house, rosa)) === 'opted_out');
    const merge = house.first.app.get(MergeJournal);
    expect(await merge.run()).toEqual({ closed: 0, awaited: 0 });
    const lines = await journal(house);
    expect(await merge.run()).toEqual({ closed: 0, awaited: 0 });
    expect(await journal(house)).toEqual(lines);
  });
});
