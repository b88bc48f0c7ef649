import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteReply } from '#runtime';
import type {
  listPublicActions,
  readCalendar,
  readPublicAction,
} from '../../apps/actions/src/public-pages/public-pages.routes.js';
import { ActionsHouse, evening, longPicket, picket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Listed = RouteReply<typeof listPublicActions>;
type Read = RouteReply<typeof readPublicAction>;
type Calendar = RouteReply<typeof readCalendar>;

const list = () => good(house.one.asService<Listed>('web', 'GET', '/internal/public/actions'));
const read = (slug: string | null) =>
  house.one.asService<Read>('web', 'GET', `/internal/public/actions/${String(slug)}`);

describe('what anybody may see of an action', () => {
  it('is how many are coming and how many are needed', async () => {
    const action = await house.posted(longPicket);
    await house.reply(action.id, { answer: 'yes', guests: 11 });
    house.one.clock.step(60_000);
    expect(await good(read(action.slug))).toMatchObject({
      actionId: action.id,
      title: longPicket.title,
      what: longPicket.what,
      timeZone: 'America/Chicago',
      state: 'posted',
      coming: 12,
      needed: 100,
      shifts: [
        { target: 60, coming: { n: 12 }, over: false },
        { target: 40, coming: { n: 0 }, over: false },
      ],
    });
  });

  it('is never the host, whatever they agreed to, nor anybody who answered', async () => {
    const host = { contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f99', words: 'Rosa', mayBeNamed: true };
    const action = await house.posted({ ...picket, host });
    const { contactId } = await house.reply(action.id, { answer: 'yes' });
    const { text } = await read(action.slug);
    for (const secret of ['Rosa', host.contactId, contactId]) expect(text).not.toContain(secret);
  });

  it('is nothing of a draft', async () => {
    const before = (await list()).items.length;
    const draft = await house.draft();
    expect((await list()).items).toHaveLength(before);
    expect(await refusal(read('null'))).toBe('404 action_unknown');
    const { slug } = await house.post(draft.id);
    expect((await list()).items.map((item) => item.slug)).toContain(slug);
  });

  it('stays when the action is over, off the list of what comes', async () => {
    const { slug } = await house.posted();
    house.one.clock.set(new Date('2026-12-04T16:00:00Z'));
    expect(await good(read(slug))).toMatchObject({ state: 'ended', shifts: [{ over: true }] });
    expect((await list()).items.map((item) => item.slug)).not.toContain(slug);
    house.one.clock.set(new Date(evening));
  });
});

describe('what the page and the calendar of a circle ask for', () => {
  const circleId = '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f11';
  const ofCircle = { ...picket, audience: { circleId, language: null } };
  const listed = (query: Record<string, string>) =>
    good(house.one.asService<Listed>('web', 'GET', '/internal/public/actions', { query }));
  const calendar = (query: Record<string, string> = {}) =>
    good(house.one.asService<Calendar>('web', 'GET', '/internal/public/calendar', { query }));

  it('is what its people are asked to, and each action says whose it is', async () => {
    const [own, other] = [await house.posted(ofCircle), await house.posted()];
    expect((await listed({ circleId })).items).toMatchObject([{ slug: own.slug, circleId }]);
    const { items } = await listed({});
    expect(items.find(({ slug }) => slug === other.slug)).toMatchObject({ circleId: null });
    expect((await calendar({ circleId })).actions.map(({ actionId }) => actionId)).toEqual([own.id]);
    expect((await calendar()).actions.map(({ actionId }) => actionId)).toEqual(
      expect.arrayContaining([own.id, other.id]),
    );
  });

  it('check E2: tells a calendar when something was changed, by a number that grows', async () => {
    const { id, slug, shifts } = await house.posted({ ...longPicket, audience: ofCircle.audience });
    await house.draft(ofCircle);
    const read = async () => (await calendar({ circleId })).actions.find(({ actionId }) => actionId === id);
    expect(await read()).toMatchObject({
      ...{ slug, title: longPicket.title, place: longPicket.place, timeZone: 'America/Chicago', sequence: 0 },
      shifts: shifts.map(({ id: shiftId, startsAt, endsAt }) => ({ shiftId, startsAt, endsAt })),
    });
    await house.one.database.query(`UPDATE actions SET updated_at = updated_at + interval '90 seconds' WHERE id = $1`, [
      id,
    ]);
    expect(await read()).toMatchObject({ sequence: 90 });
    expect((await calendar({ circleId })).actions).toHaveLength(2);
  });

  it('stays in calendars for three months after it is over', async () => {
    const { id } = await house.posted(ofCircle);
    const has = async () => (await calendar()).actions.some(({ actionId }) => actionId === id);
    house.one.clock.set(new Date('2027-03-04T15:00:00Z'));
    expect(await has()).toBe(true);
    house.one.clock.set(new Date('2027-03-04T17:00:00Z'));
    expect(await has()).toBe(false);
    house.one.clock.set(new Date(evening));
  });
});
