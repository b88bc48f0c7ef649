import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personErased } from '#contracts';
import { Jobs } from '#jobs';
import { makeAnswerLink, newId } from '#runtime';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

const erase = (contactId: string) =>
  house.one.tell(personErased, { contactId, erasedAt: house.one.clock.now().toISOString() });

async function tablesWith(contactId: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['rsvps', 'rsvp_history', 'attendance', 'actions', 'show_rates']) {
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

describe('check G6: what arrives of an erased person afterwards', () => {
  beforeAll(() => house.one.clock.step(Date.parse(evening) - house.one.clock.nowMs()));

  it('is nowhere: a reply, an answer by link, what a chair or captain notes; the event may come again', async () => {
    const action = await house.posted();
    const shiftId = action.shifts[0]?.id ?? '';
    const contactId = newId();
    const erased = { contactId, erasedAt: house.one.clock.now().toISOString() };
    await house.one.tell(personErased, erased);
    await house.reply(action.id, { contactId, answer: 'yes', guests: 3 });
    const { id: actionId, slug } = action;
    const token = makeAnswerLink(house.one.secrets, { actionId, contactId });
    const linked = { token, answer: 'yes', guests: 0, shiftId: null };
    const path = `/internal/public/actions/${String(slug)}/answers`;
    expect(await refusal(house.one.asService('web', 'POST', path, { body: linked }))).toBe('410 person_erased');
    const told = { contactId, shiftId, answer: 'yes', guests: 0 };
    const rsvps = `/api/actions/${actionId}/rsvps`;
    expect(await refusal(house.one.as('chair', 'POST', rsvps, { body: told }))).toBe('410 person_erased');
    const body = { notes: [{ contactId, shiftId, outcome: 'attended' }] };
    await good(house.one.as('chair', 'POST', `/api/actions/${actionId}/attendance`, { body }));
    await house.one.tell(personErased, erased);
    expect(await tablesWith(contactId)).toEqual([]);
    expect((await house.read(actionId)).totals).toMatchObject({ committed: 0, here: 0 });
    expect(await house.one.database.query(`SELECT FROM parked_events WHERE state = 'parked'`)).toEqual([]);
  });

  it('goes with the next turn when it slipped in while they were erased, and the id goes when its time is over', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes' });
    const at = house.one.clock.now();
    await house.one.database.query('INSERT INTO erased_contacts VALUES ($1, $2)', [contactId, at]);
    const jobs = house.one.service.app.get(Jobs);
    expect(await jobs.runNow('forget-late-arrivals')).toBe(1);
    expect(await tablesWith(contactId)).toEqual([]);
    const ids = (): Promise<object[]> => house.one.database.query('SELECT contact_id FROM erased_contacts');
    house.one.clock.step(7 * 24 * 60 * 60_000);
    await jobs.runNow('let-erased-ids-go');
    expect(await ids()).toContainEqual({ contact_id: contactId });
    house.one.clock.step(24 * 60 * 60_000 + 1);
    await jobs.runNow('let-erased-ids-go');
    expect(await ids()).not.toContainEqual({ contact_id: contactId });
  });
});
