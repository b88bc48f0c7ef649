import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { reachabilityChanged } from '#contracts';
import { makeUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { ReadSender } from '../../apps/notifications/src/catch-up/read-sender.js';
import { MergeJournal } from '../../apps/notifications/src/journal/merge-journal.js';
import { OptOutJournal } from '../../apps/notifications/src/journal/opt-out-journal.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { practiceAccount } from '../../apps/practice/src/practice.module.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';
const anHour = 60 * 60 * 1000;

let house: NotificationsHouse;

afterEach(() => house.close());

function journalPath(): string {
  return join(house.dataDir, 'opt-outs.journal');
}

async function journal(): Promise<{ hash: string; state: string; how: string; at: string }[]> {
  const lines = (await readFile(journalPath(), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as { hash: string; state: string; how: string; at: string });
}

async function numberState(phone: string): Promise<string | undefined> {
  const [row] = await house.query<{ state: string }>('SELECT state FROM numbers WHERE phone_index = $1', [
    Buffer.from(house.indexOf(phone), 'hex'),
  ]);
  return row?.state;
}

describe('the journal of opt-outs', () => {
  it('holds a STOP, of all numbers of its person, and a START before they are answered', async () => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa, otherPhones: [work] }]);
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    expect(await journal()).toMatchObject([
      { state: 'closed', how: 'carrier_keyword' },
      { state: 'closed', how: 'carrier_keyword' },
    ]);
    expect(await house.text(rosa, 'START')).toEqual([200]);
    const [, , opened] = await journal();
    expect(opened).toMatchObject({ state: 'opened' });
    const text = await readFile(journalPath(), 'utf8');
    for (const known of ['3125550101', house.indexOf(rosa), house.indexOf(work)]) expect(text).not.toContain(known);
    expect((await stat(journalPath())).mode & 0o777).toBe(0o600);
  });

  it('holds what the provider, a reader of replies, our own words and three days of doubt have closed', async () => {
    house = await NotificationsHouse.open();
    const phones = ['+13125550111', '+13125550112', '+13125550113', '+13125550114'] as const;
    const [refused, read, own, doubtful] = phones;
    const ids = await house.know(phones.map((phone) => ({ phone })));
    house.standIn.force(refused, '21610');
    const { waveId } = await house.post();
    await house.ask(waveId, [ids[0] as string]);
    await probe('the refusal', async () => (await numberState(refused)) === 'opted_out');
    await house.text(own, 'ya no me escriban');
    await house.text(read, 'Stop sending me wrong times, I am coming at 5');
    const { body } = await house.as<{ replies: { id: string }[] }>('chair', 'GET', '/api/replies');
    const path = `/api/replies/${body.replies[0]?.id ?? ''}/resolve`;
    await house.as('chair', 'POST', path, { body: { intent: 'opt_out' } });
    await house.text(doubtful, 'Stop sending me wrong times, I am coming at 5');
    house.clock.step(3 * 24 * anHour + 60_000);
    await probe('the doubt closed', async () => (await numberState(doubtful)) === 'opted_out');
    await probe('four lines', async () => (await journal()).length === 4);
    expect((await journal()).map(({ how }) => how).sort()).toEqual(['own_words', 'own_words', 'own_words', 'provider']);
  });

  it('shares its writes: a hundred STOPs at once are all in it when they are answered', async () => {
    house = await NotificationsHouse.open();
    const second = await house.addReplica();
    expect(second).toBeDefined();
    const phones = Array.from({ length: 100 }, (_, at) => `+1312555${String(at + 200).padStart(4, '0')}`);
    const answers = await Promise.all(phones.map((phone) => house.text(phone, 'STOP')));
    expect(answers.flat()).toEqual(phones.map(() => 200));
    const hashes = new Set((await journal()).map(({ hash }) => hash));
    expect(hashes.size).toBe(phones.length);
  });

  it('inv I16: knows that a START which came late took its STOP back, though the provider tells whole seconds only', async () => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa }]);
    // Both late in a second, of which the provider's list tells the beginning; it is read early in the next.
    house.clock.step(1_600 - (house.clock.nowMs() % 1_000));
    await house.text(rosa, 'STOP');
    house.standIn.misbehave({ fault: 'inbound-missing', phones: [rosa], times: 1 });
    expect(await house.text(rosa, 'START')).toEqual([]);
    house.clock.step(1_010 - (house.clock.nowMs() % 1_000));
    await house.first.app.get(ReadSender).run(practiceAccount.sender, null);
    expect(await numberState(rosa)).toBe('open');
    expect((await house.first.app.get(OptOutJournal).read()).values().next().value).toMatchObject({ state: 'opened' });
    expect(await house.first.app.get(MergeJournal).run()).toMatchObject({ closed: 0 });
    expect(await numberState(rosa)).toBe('open');
  });

  it('inv I16: puts a STOP behind the START before it, though it was heard by a clock that is behind', async () => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa }]);
    await house.text(rosa, 'STOP');
    house.clock.step(10_000);
    await house.text(rosa, 'START');
    house.clock.step(-10_000);
    await house.text(rosa, 'STOP');
    expect((await house.first.app.get(OptOutJournal).read()).values().next().value).toMatchObject({ state: 'closed' });
    expect(await numberState(rosa)).toBe('opted_out');
  });

  it('is passed over where a crash cut it off, and goes on behind that', async () => {
    house = await NotificationsHouse.open();
    await house.text(rosa, 'STOP');
    await house.stop();
    await appendFile(journalPath(), '{"hash":"abc","st');
    await house.addReplica();
    await probe('the start', async () => (await numberState(rosa)) === 'opted_out');
    await house.text(luis, 'STOP');
    const lines = (await readFile(journalPath(), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('{"hash":"abc","st');
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ state: 'closed' });
  });

  it('keeps no STOP from being in force when the disk refuses it, and gets it with the next', async () => {
    house = await NotificationsHouse.open();
    await mkdir(journalPath());
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    expect(await numberState(rosa)).toBe('opted_out');
    await rm(journalPath(), { recursive: true });
    expect(await house.text(luis, 'STOP')).toEqual([200]);
    expect(await journal()).toHaveLength(2);
  });

  it('gets on start what the database has and it has not, as after an upgrade', async () => {
    house = await NotificationsHouse.open();
    await house.text(rosa, 'STOP');
    const before = await journal();
    await house.stop();
    await rm(journalPath());
    await house.addReplica();
    const written = async (): Promise<string[]> => (await journal().catch(() => [])).map(({ hash }) => hash);
    await probe('the journal written anew', async () => (await written()).length > 0);
    expect(await written()).toEqual(before.map(({ hash }) => hash));
    await house.restart();
    expect(await journal()).toHaveLength(1);
  });
});

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
    expect([await numberState(rosa), await numberState(work)]).toEqual(['opted_out', 'opted_out']);
    const told = await house.told(reachabilityChanged);
    const closed = told.filter(({ phoneIndex, state }) => phoneIndex === house.indexOf(rosa) && state === 'opted_out');
    expect(closed).toHaveLength(2);
    expect(closed[0]?.changedAt).toBe(closed[1]?.changedAt);
  });

  it('without the journal would send: the test above is not true by itself', async () => {
    await restored([[luis, 'ALTO']]);
    await rm(journalPath());
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
    expect(await journal()).toMatchObject([{ state: 'closed', how: 'one_click' }]);
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
    expect(await numberState(luis)).toBe('open');
  });

  it('inv I16: closes a number also when it becomes known only later', async () => {
    const stranger = '+13125550177';
    await restored([[stranger, 'STOP']]);
    await house.addReplica();
    await probe('the merge', async () => (await house.query('SELECT 1 AS one FROM awaited_closings')).length === 1);
    const [id = ''] = await house.know([{ phone: stranger }]);
    expect(await numberState(stranger)).toBe('opted_out');
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
    await probe('the merge', async () => (await numberState(rosa)) === 'opted_out');
    const merge = house.first.app.get(MergeJournal);
    expect(await merge.run()).toEqual({ closed: 0, awaited: 0 });
    const lines = await journal();
    expect(await merge.run()).toEqual({ closed: 0, awaited: 0 });
    expect(await journal()).toEqual(lines);
  });
});
