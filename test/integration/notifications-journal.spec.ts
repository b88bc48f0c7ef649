import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { ReadSender } from '../../apps/notifications/src/catch-up/read-sender.js';
import { MergeJournal } from '../../apps/notifications/src/journal/merge-journal.js';
import { OptOutJournal } from '../../apps/notifications/src/journal/opt-out-journal.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { practiceAccount } from '../../apps/practice/src/practice.module.js';
import { NotificationsHouse } from './notifications-house.js';
import { journal, journalPath, numberState } from './opt-outs.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const work = '+17735550103';
const anHour = 60 * 60 * 1000;

let house: NotificationsHouse;

afterEach(() => house.close());

describe('the journal of opt-outs', () => {
  it('holds a STOP, of all numbers of its person, and a START before they are answered', async () => {
    house = await NotificationsHouse.open();
    await house.know([{ phone: rosa, otherPhones: [work] }]);
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    expect(await journal(house)).toMatchObject([
      { state: 'closed', how: 'carrier_keyword' },
      { state: 'closed', how: 'carrier_keyword' },
    ]);
    expect(await house.text(rosa, 'START')).toEqual([200]);
    const [, , opened] = await journal(house);
    expect(opened).toMatchObject({ state: 'opened' });
    const text = await readFile(journalPath(house), 'utf8');
    for (const known of ['3125550101', house.indexOf(rosa), house.indexOf(work)]) expect(text).not.toContain(known);
    expect((await stat(journalPath(house))).mode & 0o777).toBe(0o600);
  });

  it('holds what the provider, a reader of replies, our own words and three days of doubt have closed', async () => {
    house = await NotificationsHouse.open();
    const phones = ['+13125550111', '+13125550112', '+13125550113', '+13125550114'] as const;
    const [refused, read, own, doubtful] = phones;
    const ids = await house.know(phones.map((phone) => ({ phone })));
    house.standIn.force(refused, '21610');
    const { waveId } = await house.post();
    await house.ask(waveId, [ids[0] as string]);
    await probe('the refusal', async () => (await numberState(house, refused)) === 'opted_out');
    await house.text(own, 'ya no me escriban');
    await house.text(read, 'Stop sending me wrong times, I am coming at 5');
    const { body } = await house.as<{ replies: { id: string }[] }>('chair', 'GET', '/api/replies');
    const path = `/api/replies/${body.replies[0]?.id ?? ''}/resolve`;
    await house.as('chair', 'POST', path, { body: { intent: 'opt_out' } });
    await house.text(doubtful, 'Stop sending me wrong times, I am coming at 5');
    house.clock.step(3 * 24 * anHour + 60_000);
    await probe('the doubt closed', async () => (await numberState(house, doubtful)) === 'opted_out');
    await probe('four lines', async () => (await journal(house)).length === 4);
    expect((await journal(house)).map(({ how }) => how).sort()).toEqual([
      'own_words',
      'own_words',
      'own_words',
      'provider',
    ]);
  });

  it('is one for all replicas: fifty STOPs at once at each of two are all in it when they are answered', async () => {
    house = await NotificationsHouse.open();
    const phones = Array.from({ length: 100 }, (_, at) => `+1312555${String(at + 200).padStart(4, '0')}`);
    const stop = (some: readonly string[]) => Promise.all(some.map((phone) => house.text(phone, 'STOP')));
    const atTheFirst = stop(phones.slice(0, 50));
    // From here on webhooks go to the second.
    await house.addReplica();
    const answers = [...(await atTheFirst), ...(await stop(phones.slice(50)))];
    expect(answers.flat()).toEqual(phones.map(() => 200));
    const hashes = (await journal(house)).map(({ hash }) => hash);
    const { app } = house.first;
    expect(hashes.sort()).toEqual(phones.map((phone) => app.get(OptOutJournal).hashOf(house.indexOf(phone))).sort());
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
    expect(await numberState(house, rosa)).toBe('open');
    expect((await house.first.app.get(OptOutJournal).read()).values().next().value).toMatchObject({ state: 'opened' });
    expect(await house.first.app.get(MergeJournal).run()).toMatchObject({ closed: 0 });
    expect(await numberState(house, rosa)).toBe('open');
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
    expect(await numberState(house, rosa)).toBe('opted_out');
  });

  it('is passed over where a crash cut it off, and goes on behind that', async () => {
    house = await NotificationsHouse.open();
    await house.text(rosa, 'STOP');
    await house.stop();
    await appendFile(journalPath(house), '{"hash":"abc","st');
    await house.addReplica();
    await probe('the journal made whole', () => house.first.app.get(SendingDoor).isOpen);
    expect(await numberState(house, rosa)).toBe('opted_out');
    await house.text(luis, 'STOP');
    const lines = (await readFile(journalPath(house), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('{"hash":"abc","st');
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ state: 'closed' });
  });

  it('keeps no STOP from being in force when the disk refuses it, and gets it with the next', async () => {
    house = await NotificationsHouse.open();
    await mkdir(journalPath(house));
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    expect(await numberState(house, rosa)).toBe('opted_out');
    await rm(journalPath(house), { recursive: true });
    expect(await house.text(luis, 'STOP')).toEqual([200]);
    expect(await journal(house)).toHaveLength(2);
  });

  it('gets on start what the database has and it has not, as after an upgrade', async () => {
    house = await NotificationsHouse.open();
    await house.text(rosa, 'STOP');
    const before = await journal(house);
    await house.stop();
    await rm(journalPath(house));
    await house.addReplica();
    const written = async (): Promise<string[]> => (await journal(house).catch(() => [])).map(({ hash }) => hash);
    await probe('the journal written anew', async () => (await written()).length > 0);
    expect(await written()).toEqual(before.map(({ hash }) => hash));
    await house.restart();
    expect(await journal(house)).toHaveLength(1);
  });
});
