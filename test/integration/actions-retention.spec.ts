import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs, LegalHold } from '#jobs';
import { newId } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { good, refusal } from './one-service.js';

const dayMs = 24 * 60 * 60 * 1_000;
const people = Array.from({ length: 4 }, newId);
const [yes = '', noShow = '', maybe = '', walkIn = ''] = people;
let house: ActionsHouse;
let ordinary: ActionReply;
let sensitive: ActionReply;

/** An action with answers, guests and attendance of all kinds. */
async function held(more: object): Promise<ActionReply> {
  const action = await house.posted({ ...longPicket, ...more });
  const [first] = action.shifts;
  const shiftId = first?.id ?? null;
  await house.reply(action.id, { contactId: yes, shiftId, answer: 'yes', guests: 2 });
  await house.reply(action.id, { contactId: noShow, shiftId, answer: 'yes' });
  await house.reply(action.id, { contactId: maybe, shiftId, answer: 'maybe' });
  await house.typed(action.slug, { contactId: newId(), shiftId, answer: 'yes', guests: 1 });
  await enter(action, [[yes, 'attended'], [noShow, 'no_show'], [walkIn, 'walk_in']], 5); // prettier-ignore
  return house.read(action.id);
}

const enter = (action: ActionReply, came: readonly (readonly string[])[], unnamed: number) => {
  const shiftId = action.shifts[0]?.id;
  const notes = came.map(([contactId, outcome]) => ({ shiftId, contactId, outcome }));
  const body = { notes, unnamed: [{ shiftId, people: unnamed }] };
  return house.one.as<object>('chair', 'POST', `/api/actions/${action.id}/attendance`, { body });
};

const run = (): Promise<number> => house.one.service.app.get(Jobs).runNow('tally-actions');
const rows = async (action: ActionReply): Promise<number> => {
  const parts = ['rsvps', 'rsvp_history', 'attendance'].map((table) => `SELECT action_id FROM ${table}`);
  const text = `SELECT FROM (${parts.join(' UNION ALL ')}) AS every WHERE action_id = $1`;
  return (await house.one.database.query(text, [action.id])).length;
};
const everything = async (action: ActionReply): Promise<unknown> => {
  const board = await good(house.one.as<object>('chair', 'GET', `/api/actions/${action.id}/counts`));
  return [await house.read(action.id), await house.recount(action.id), { ...board, at: null }];
};

beforeAll(async () => {
  house = await ActionsHouse.open();
  ordinary = await held({});
  sensitive = await held({ sensitive: true });
  house.one.clock.set(new Date(Date.parse(evening) + 3 * dayMs));
});
afterAll(() => house.close());

describe('who said and did what', () => {
  it('becomes numbers two weeks after a sensitive action; pages, recount and boards show the same', async () => {
    const before = await everything(sensitive);
    expect(sensitive.totals).toMatchObject({ committed: 4, yes: 2, guests: 2, maybe: 1, unverified: 1, here: 7 });
    house.one.clock.step(9 * dayMs);
    expect(await run()).toBe(0);
    house.one.clock.step(4 * dayMs);
    expect(await run()).toBeGreaterThan(9);
    expect(await rows(sensitive)).toBe(0);
    expect(await rows(ordinary)).toBeGreaterThan(9);
    expect(await everything(sensitive)).toEqual(before);
    expect((await house.recount(sensitive.id)).equal).toBe(true);
    expect(await run()).toBe(0);
  });

  it('stays under a legal hold, and becomes numbers 90 days after any other action', async () => {
    const before = await everything(ordinary);
    const hold = house.one.service.app.get(LegalHold);
    await hold.set({ service: 'cli' }, 'lawsuit');
    house.one.clock.step(80 * dayMs);
    expect(await run()).toBe(0);
    await hold.lift({ service: 'cli' });
    expect(await run()).toBeGreaterThan(0);
    expect(await rows(ordinary)).toBe(0);
    expect(await everything(ordinary)).toEqual(before);
  });

  it('leaves how reliably somebody came over all actions, and takes no more notes about people', async () => {
    const rates = await house.one.database.query(
      'SELECT contact_id AS id, yes, came, no_shows, walk_ins FROM show_rates ORDER BY walk_ins, no_shows',
    );
    expect(rates).toEqual([
      { id: yes, yes: 2, came: 2, no_shows: 0, walk_ins: 0 },
      { id: noShow, yes: 2, came: 0, no_shows: 2, walk_ins: 0 },
      { id: walkIn, yes: 0, came: 0, no_shows: 0, walk_ins: 2 },
    ]);
    expect(await refusal(enter(ordinary, [[maybe, 'attended']], 5))).toBe('409 people_let_go');
    expect(await good(enter(ordinary, [], 6))).toEqual({ changed: 1 });
    expect((await house.read(ordinary.id)).totals.here).toBe(8);
  });
});
