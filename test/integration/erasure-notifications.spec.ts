import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { personErased, rsvpRecorded } from '#contracts';
import { Jobs } from '#jobs';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

let house: NotificationsHouse;
beforeEach(async () => {
  house = await NotificationsHouse.open();
});
afterEach(() => house.close());

const erase = (contactId: string) => house.tell(personErased, { contactId, erasedAt: house.clock.now().toISOString() });

async function tablesWith(text: string): Promise<string[]> {
  const tables = await house.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'erased_contacts' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.query(`SELECT 1 AS one FROM ${name} row WHERE row::text LIKE $1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('check G6: a person who was erased', () => {
  it('leaves that something was sent, and nothing of to whom or of what they wrote', async () => {
    const [contactId = ''] = await house.know([{ phone: rosa, emails: ['rosa@example.org'] }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId]);
    await probe('the ask', () => house.textsTo(rosa).length === 1);
    await probe('its last word', async () => (await house.states()).delivered === 1);
    await house.text(rosa, 'Is there parking near the gate?');
    const states = await house.states();
    await erase(contactId);
    expect(await house.states()).toEqual(states);
    for (const mark of [contactId, house.indexOf(rosa), house.indexOfEmail('rosa@example.org')])
      expect(await tablesWith(mark)).toEqual([]);
    const { body } = await house.as<{ waiting: number }>('chair', 'GET', '/api/replies');
    expect(body.waiting).toBe(0);
  });

  it('gets nothing that was planned for them', async () => {
    const [contactId = '', other = ''] = await house.know([
      { phone: rosa, zones: ['Pacific/Auckland'] },
      { phone: luis },
    ]);
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId, other]);
    await probe('the ask of the other', () => house.textsTo(luis).length === 1);
    await erase(contactId);
    expect(await house.states()).toMatchObject({ 'suppressed erased': 1 });
    expect(await house.query('SELECT 1 AS one FROM due_messages')).toEqual([]);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('who said stop stays closed when a list brings the number again', async () => {
    const [contactId = ''] = await house.know([{ phone: rosa }]);
    await house.text(rosa, 'STOP');
    await erase(contactId);
    expect(await tablesWith(house.indexOf(rosa))).toEqual([]);
    const [again = ''] = await house.know([{ phone: rosa }]);
    const [row] = await house.query<{ state: string }>(`SELECT state FROM numbers WHERE phone_index = $1`, [
      Buffer.from(house.indexOf(rosa), 'hex'),
    ]);
    expect(row?.state).toBe('opted_out');
    const { waveId } = await house.post();
    await house.ask(waveId, [again]);
    await probe('the wave', async () => (await house.query('SELECT 1 AS one FROM due_messages')).length === 0);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('takes nothing from whoever shares their phone', async () => {
    const [contactId = '', other = ''] = await house.know([{ phone: rosa }, { phone: rosa }]);
    await erase(contactId);
    const { waveId } = await house.post();
    await house.ask(waveId, [other]);
    await probe('the ask of the other', () => house.textsTo(rosa).length === 1);
    expect(await tablesWith(contactId)).toEqual([]);
  });
});

describe('check G6: what arrives of an erased person afterwards', () => {
  it('is nowhere: what contacts told before, the wave’s audience, their RSVP; the event may come again', async () => {
    const [contactId = ''] = await house.know([{ phone: rosa, emails: ['rosa@example.org'] }]);
    const { waveId, actionId, shiftId } = await house.post();
    const erased = { contactId, erasedAt: house.clock.now().toISOString() };
    await house.tell(personErased, erased);
    await house.know([{ contactId, phone: rosa, emails: ['rosa@example.org'], version: 7 }]);
    await house.ask(waveId, [contactId]);
    await house.tell(rsvpRecorded, { ...rsvpRecorded.example, contactId, actionId, shiftId });
    await house.tell(personErased, erased);
    for (const mark of [contactId, house.indexOf(rosa), house.indexOfEmail('rosa@example.org')])
      expect(await tablesWith(mark)).toEqual([]);
    expect(await house.query('SELECT reason, people FROM wave_left_out')).toEqual([{ reason: 'erased', people: 1 }]);
    expect(house.textsTo(rosa)).toEqual([]);
  });

  it('goes with the next turn when it slipped in while they were erased', async () => {
    const [contactId = ''] = await house.know([{ phone: rosa }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId]);
    await probe('the ask', async () => (await house.states()).delivered === 1);
    await house.text(rosa, '1');
    await house.query('INSERT INTO erased_contacts VALUES ($1, $2)', [contactId, house.clock.now()]);
    await house.first.app.get(Jobs).runNow('forget-late-arrivals');
    for (const mark of [contactId, house.indexOf(rosa)]) expect(await tablesWith(mark)).toEqual([]);
  });

  it('goes when the provider told of it late, and a STOP among it stays in force', async () => {
    const [contactId = '', other = ''] = await house.know([{ phone: rosa }, { phone: luis }]);
    for (const id of [contactId, other]) await erase(id);
    await house.text(rosa, 'Is there parking near the gate?');
    await house.text(luis, 'STOP');
    await house.first.app.get(Jobs).runNow('forget-late-arrivals');
    for (const phone of [rosa, luis]) expect(await tablesWith(house.indexOf(phone))).toEqual([]);
    await house.know([{ phone: rosa }, { phone: luis }]);
    expect(await house.query('SELECT state FROM numbers ORDER BY state')).toEqual([
      { state: 'open' },
      { state: 'opted_out' },
    ]);
    house.clock.step(10 * 60_000);
    await house.text(rosa, 'Hello, it is me again');
    await house.first.app.get(Jobs).runNow('forget-late-arrivals');
    expect(await tablesWith(house.indexOf(rosa))).toContain('replies');
  });
});
