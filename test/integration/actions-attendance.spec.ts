import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attendanceNoted } from '#contracts';
import { newId, type RouteReply } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import type { readAttendance } from '../../apps/actions/src/attendance/attendance.routes.js';
import type { createCaptainLink, noteHere, noteUnnamed, readLine } from '../../apps/actions/src/lines/lines.routes.js';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { type Answer, good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Link = RouteReply<typeof createCaptainLink>;
type Line = Extract<RouteReply<typeof readLine>, { state: 'live' }>;
type Noted = RouteReply<typeof noteHere>;
type Attended = RouteReply<typeof readAttendance>;

async function lineOf({ id }: ActionReply): Promise<{ link: Link; token: string }> {
  const asked = house.one.as<Link>('chair', 'POST', `/api/actions/${id}/captain-links`, { body: { name: 'Gate B' } });
  const link = await good(asked);
  return { link, token: link.url.slice(link.url.lastIndexOf('/') + 1) };
}

function tap<T = Noted>(token: string, what: 'here' | 'not-here' | 'unnamed', body: object, key?: string) {
  const asking = { body, ...(key ? { key } : {}) };
  return house.one.asService<T>('web', 'POST', `/internal/lines/${token}/${what}`, asking);
}

const line = (token: string) => good(house.one.asService<Line>('web', 'GET', `/internal/lines/${token}`));
const firstShift = (action: ActionReply) => action.shifts[0]?.id ?? '';

const toldOf = async ({ id }: ActionReply) =>
  (await house.one.told(attendanceNoted)).filter(({ actionId }) => actionId === id);

describe("a captain's list", () => {
  it('holds everybody who answered, by id, and ends six hours after the last shift', async () => {
    const action = await house.posted(longPicket);
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 2 });
    const typed = newId();
    await good(house.typed(action.slug, { contactId: typed, answer: 'yes', guests: 1 }));
    const { link, token } = await lineOf(action);
    expect(link).toMatchObject({ state: 'live', name: 'Gate B', endsAt: '2026-12-05T02:00:00.000Z' });
    expect(link.url).toMatch(/^http:\/\/localhost:3000\/k\/[\w-]{43}$/);
    const { shifts, action: shown } = await line(token);
    expect(shown).toMatchObject({ id: action.id, title: longPicket.title });
    expect(shifts[0]?.rows).toHaveLength(2);
    expect(shifts[0]?.rows).toEqual(
      expect.arrayContaining([
        { contactId, answer: 'yes', guests: 2, verified: true, outcome: 'unknown', notedAt: null },
        { contactId: typed, answer: 'yes', guests: 1, verified: false, outcome: 'unknown', notedAt: null },
      ]),
    );
  });

  it('takes one tap for "here", tells it once, and takes it back', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes' });
    const { token } = await lineOf(action);
    const body = { shiftId: firstShift(action), contactId };
    expect((await good(tap(token, 'here', body))).row).toMatchObject({ contactId, outcome: 'attended' });
    await good(tap(token, 'here', body));
    expect(await toldOf(action)).toEqual([expect.objectContaining({ contactId, outcome: 'attended', people: 1 })]);
    expect((await house.read(action.id)).totals.here).toBe(1);
    expect((await good(tap(token, 'not-here', body))).row).toMatchObject({ outcome: 'unknown', notedAt: null });
    expect((await toldOf(action)).at(-1)).toMatchObject({ contactId, outcome: 'unknown' });
    expect((await house.read(action.id)).totals.here).toBe(0);
  });

  it('takes whoever had not said they would come for a walk-in', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'no' });
    const { token } = await lineOf(action);
    const shiftId = firstShift(action);
    for (const person of [contactId, newId()]) {
      expect((await good(tap(token, 'here', { shiftId, contactId: person }))).row.outcome).toBe('walk_in');
    }
    const { shifts } = await line(token);
    expect(shifts[0]).toMatchObject({ here: 2, committed: 0 });
    expect(shifts[0]?.rows).toHaveLength(2);
  });

  it('counts people without names, and nobody twice', async () => {
    const action = await house.posted();
    const { token } = await lineOf(action);
    const shiftId = firstShift(action);
    const count = (add: number, key?: string) =>
      good(tap<RouteReply<typeof noteUnnamed>>(token, 'unnamed', { shiftId, add }, key));
    const key = newId();
    expect((await count(5, key)).unnamed).toBe(5);
    expect((await count(5, key)).unnamed).toBe(5);
    expect((await count(-2)).unnamed).toBe(3);
    expect((await count(-9)).unnamed).toBe(0);
    const told = (await toldOf(action)).map(({ contactId, people }) => [contactId, people]);
    expect(told).toEqual([
      [null, 5],
      [null, 3],
      [null, 0],
    ]);
  });

  it('opens nothing after its end, when revoked, or when nobody made it', async () => {
    const action = await house.posted();
    const { link, token } = await lineOf(action);
    const body = { shiftId: firstShift(action), contactId: newId() };
    house.one.clock.set(new Date(link.endsAt));
    expect(await line(token)).toEqual({ state: 'ended', endsAt: link.endsAt });
    expect(await refusal(tap(token, 'here', body))).toBe('410 line_ended');
    house.one.clock.set(new Date(evening));
    await good(house.one.as('chair', 'POST', `/api/captain-links/${link.id}/revoke`));
    expect(await line(token)).toEqual({ state: 'revoked', endsAt: link.endsAt });
    expect(await refusal(tap(token, 'unnamed', { shiftId: body.shiftId, add: 1 }))).toBe('410 line_ended');
    expect(await refusal(tap('A'.repeat(43), 'here', body))).toBe('404 line_unknown');
    const audited = await house.one.database.query(
      'SELECT deed FROM audit_entries WHERE subject = $1 ORDER BY position',
      [`captain-link:${link.id}`],
    );
    expect(audited).toEqual([{ deed: 'captain-link.shared' }, { deed: 'captain-link.revoked' }]);
  });

  it('may be shared before the action is posted, and notes people from then on', async () => {
    const draft = await house.draft();
    const { token } = await lineOf(draft);
    const body = { shiftId: firstShift(draft), contactId: newId() };
    expect((await line(token)).shifts).toHaveLength(1);
    expect(await refusal(tap(token, 'here', body))).toBe('409 action_not_posted');
    await house.post(draft.id);
    expect((await good(tap(token, 'here', body))).row.outcome).toBe('walk_in');
  });

  it('notes nobody for a shift of another action', async () => {
    const [action, other] = [await house.posted(), await house.posted()];
    const { token } = await lineOf(action);
    const body = { shiftId: firstShift(other), contactId: newId() };
    expect(await refusal(tap(token, 'here', body))).toBe('404 shift_unknown');
    expect(await refusal(tap(token, 'unnamed', { shiftId: body.shiftId, add: 1 }))).toBe('404 shift_unknown');
  });
});

describe('what a chair enters afterwards', () => {
  const enter = ({ id }: ActionReply, body: object): Promise<Answer<{ changed: number }>> =>
    house.one.as('chair', 'POST', `/api/actions/${id}/attendance`, { body });

  it('notes many at once, each change once, and never takes unknown for no-show', async () => {
    const action = await house.posted();
    const shiftId = firstShift(action);
    const [came, missed, silent] = await Promise.all(
      [1, 2, 3].map(async () => (await house.reply(action.id, { answer: 'yes' })).contactId),
    );
    const notes = [
      { shiftId, contactId: came, outcome: 'attended' },
      { shiftId, contactId: missed, outcome: 'no_show' },
      { shiftId, contactId: silent, outcome: 'unknown' },
    ];
    const unnamed = [{ shiftId, people: 7 }];
    expect(await good(enter(action, { notes, unnamed }))).toEqual({ changed: 3 });
    expect(await good(enter(action, { notes, unnamed }))).toEqual({ changed: 0 });
    expect(await toldOf(action)).toHaveLength(3);
    const { shifts } = await good(house.one.as<Attended>('chair', 'GET', `/api/actions/${action.id}/attendance`));
    expect(shifts[0]).toMatchObject({ here: 8, unnamed: 7 });
    const outcomes = new Map(shifts[0]?.rows.map(({ contactId, outcome }) => [contactId, outcome]));
    expect([came, missed, silent].map((person) => outcomes.get(person ?? ''))).toEqual([
      'attended',
      'no_show',
      'unknown',
    ]);
    const correction = [{ shiftId, contactId: missed, outcome: 'unknown' }];
    expect(await good(enter(action, { notes: correction }))).toEqual({ changed: 1 });
  });

  it('is for posted actions', async () => {
    const draft = await house.draft();
    const notes = [{ shiftId: firstShift(draft), contactId: newId(), outcome: 'attended' }];
    expect(await refusal(enter(draft, { notes }))).toBe('409 action_not_posted');
  });

  it('has one row per person, however often and by however many it is noted', async () => {
    const action = await house.posted();
    const { token } = await lineOf(action);
    const shiftId = firstShift(action);
    const people = Array.from({ length: 10 }, newId);
    const taps = people.flatMap((contactId) => [1, 2, 3].map(() => tap(token, 'here', { shiftId, contactId })));
    const lists = [people, people.toReversed()].map((order) =>
      enter(action, { notes: order.map((contactId) => ({ shiftId, contactId, outcome: 'walk_in' })) }),
    );
    await Promise.all([...taps, ...lists].map((asked) => good<unknown>(asked)));
    expect(await toldOf(action)).toHaveLength(10);
    expect((await house.read(action.id)).totals.here).toBe(10);
  });
});
