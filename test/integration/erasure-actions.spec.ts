import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personErased } from '#contracts';
import { ActionsHouse, longPicket } from './actions-house.js';
import { good } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

const erase = (contactId: string) =>
  house.one.tell(personErased, { contactId, erasedAt: house.one.clock.now().toISOString() });

async function tablesWith(contactId: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['rsvps', 'rsvp_history', 'attendance', 'actions']) {
    const rows = await house.one.database.query(`SELECT 1 AS one FROM ${table} row WHERE row::text LIKE $1`, [
      `%${contactId}%`,
    ]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

describe('check G6: a person who was erased', () => {
  it('comes to nothing any more, and the counts follow', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 2 });
    await house.reply(action.id, { answer: 'yes' });
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 4 });
    await erase(contactId);
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 1 });
    expect(await tablesWith(contactId)).toEqual([]);
    expect((await house.recount(action.id)).equal).toBe(true);
  });

  it('leaves what is over as it was, tied to nobody', async () => {
    const action = await house.posted(longPicket);
    const [first, second] = action.shifts.map(({ id }) => id);
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 1, shiftId: first ?? null });
    await house.reply(action.id, { contactId, answer: 'yes', shiftId: second ?? null });
    house.one.clock.step(Date.parse('2026-12-04T18:00:00Z') - house.one.clock.now().getTime());
    const body = { notes: [{ contactId, shiftId: first, outcome: 'attended' }] };
    await good(house.one.as('chair', 'POST', `/api/actions/${action.id}/attendance`, { body }));
    await erase(contactId);
    const { totals, shifts } = await house.read(action.id);
    expect(shifts.map(({ committed }) => committed)).toEqual([2, 0]);
    expect(totals).toMatchObject({ committed: 2, here: 1 });
    expect(await tablesWith(contactId)).toEqual([]);
    expect((await house.recount(action.id)).equal).toBe(true);
  });

  it('is no host any more', async () => {
    const host = '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f99';
    const action = await house.draft();
    await house.one.database.query('UPDATE actions SET host_contact_id = $2 WHERE id = $1', [action.id, host]);
    await erase(host);
    expect(await tablesWith(host)).toEqual([]);
  });
});
