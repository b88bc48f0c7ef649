import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rsvpRecorded } from '#contracts';
import { newId, type RouteReply } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import type { listRsvps, readRsvp } from '../../apps/actions/src/rsvps/rsvps.routes.js';
import { ActionsHouse, longPicket, picket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Rsvps = RouteReply<typeof listRsvps>;
type WithHistory = RouteReply<typeof readRsvp>;

const rsvpsOf = ({ id }: ActionReply) => good(house.one.as<Rsvps>('chair', 'GET', `/api/actions/${id}/rsvps`));

async function rsvpOf(action: ActionReply, contactId: string): Promise<WithHistory> {
  const found = (await rsvpsOf(action)).items.find((rsvp) => rsvp.contactId === contactId);
  return good(house.one.as<WithHistory>('chair', 'GET', `/api/actions/${action.id}/rsvps/${String(found?.rsvpId)}`));
}

const toldOf = async ({ id }: ActionReply) =>
  (await house.one.told(rsvpRecorded)).filter(({ actionId }) => actionId === id);

const minutesLater = (minutes: number) => new Date(house.one.clock.now().getTime() + minutes * 60_000).toISOString();

describe('a text', () => {
  it('becomes an RSVP with its history, and is told with the reply it answers', async () => {
    const action = await house.posted();
    const { contactId, replyId } = await house.reply(action.id, { answer: 'yes', guests: 2 });
    expect(await rsvpOf(action, contactId)).toMatchObject({
      shiftId: action.shifts[0]?.id,
      answer: 'yes',
      guests: 2,
      source: 'text',
      verified: true,
      history: [{ seq: 1, effect: 'counted', replyId, by: null }],
    });
    expect(await toldOf(action)).toEqual([
      expect.objectContaining({ contactId, answer: 'yes', guests: 2, verified: true, replyId, source: 'text' }),
    ]);
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 3, yes: 1, guests: 2 });
  });

  it('check B6: changes the answer before it, and the history keeps both', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 2 });
    await house.reply(action.id, { contactId, answer: 'no', receivedAt: minutesLater(5) });
    const { answer, guests, history } = await rsvpOf(action, contactId);
    expect({ answer, guests }).toEqual({ answer: 'no', guests: 0 });
    expect(history.map((change) => change.answer)).toEqual(['yes', 'no']);
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 0, no: 1 });
  });

  it('check B6: that was sent earlier does not win by arriving later, and its echo tells what stands', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 1, receivedAt: minutesLater(5) });
    const before = { contactId, answer: 'no' as const, receivedAt: minutesLater(1), late: true };
    const { replyId } = await house.reply(action.id, before);
    const { answer, history } = await rsvpOf(action, contactId);
    expect([answer, ...history.map(({ effect }) => effect)]).toEqual(['yes', 'counted', 'superseded']);
    expect((await toldOf(action)).at(-1)).toMatchObject({ replyId, answer: 'yes', guests: 1 });
  });

  it('check B6: that came after another wins also when the clock of the replica that heard it is behind', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 1, receivedAt: minutesLater(1) });
    await house.reply(action.id, { contactId, answer: 'no', receivedAt: minutesLater(0) });
    expect(await rsvpOf(action, contactId)).toMatchObject({ answer: 'no' });
    // What a chair is told now is later than both.
    const body = { contactId, shiftId: null, answer: 'maybe', guests: 0 };
    await good(house.one.as('chair', 'POST', `/api/actions/${action.id}/rsvps`, { body }));
    expect(await rsvpOf(action, contactId)).toMatchObject({ answer: 'maybe', source: 'console' });
    expect((await house.recount(action.id)).equal).toBe(true);
  });

  it('inv I9: that is delivered twice takes effect once', async () => {
    const action = await house.posted();
    const [eventId, replyId, contactId] = [newId(), newId(), newId()];
    for (let times = 0; times < 3; times++) {
      await house.reply(action.id, { contactId, replyId, answer: 'yes' }, eventId);
    }
    expect((await rsvpOf(action, contactId)).history).toHaveLength(1);
    expect(await toldOf(action)).toHaveLength(1);
  });

  it('goes to the shift it names, and the next one to the shift answered before', async () => {
    const action = await house.posted(longPicket);
    const noon = action.shifts[1]?.id ?? '';
    const { contactId } = await house.reply(action.id, { answer: 'yes', shiftId: noon });
    await house.reply(action.id, { contactId, answer: 'yes', guests: 3, receivedAt: minutesLater(1) });
    const { shifts } = await house.read(action.id);
    expect(shifts.map(({ committed }) => committed)).toEqual([0, 4]);
  });

  it('after the end is noted and counts nothing', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 1 });
    const after = '2026-12-04T16:00:00Z';
    const { replyId } = await house.reply(action.id, { contactId, answer: 'no', receivedAt: after });
    expect((await rsvpOf(action, contactId)).history.at(-1)).toMatchObject({ answer: 'no', effect: 'too_late' });
    expect((await toldOf(action)).at(-1)).toMatchObject({ replyId, answer: 'yes', guests: 1 });
    const stranger = await house.reply(action.id, { answer: 'yes', receivedAt: after });
    expect((await toldOf(action)).some((told) => told.contactId === stranger.contactId)).toBe(false);
    expect((await rsvpsOf(action)).items).toHaveLength(1);
    expect((await house.read(action.id)).totals.committed).toBe(2);
  });

  it('to an action nobody has heard of is parked, and others go on', async () => {
    await house.reply(newId(), { answer: 'yes' });
    const parked = await house.one.database.query('SELECT reason FROM parked_events');
    expect(parked).toHaveLength(1);
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes' });
    expect((await rsvpOf(action, contactId)).answer).toBe('yes');
  });
});

describe('an answer typed on the public page', () => {
  it('waits, counts nothing, and asks for the word of the person', async () => {
    const action = await house.posted();
    const contactId = newId();
    const body = { contactId, answer: 'yes', guests: 2 };
    const answer = await good(house.typed(action.slug, body));
    expect(answer).toEqual({ actionId: action.id, shiftId: action.shifts[0]?.id, verified: false });
    expect(await toldOf(action)).toEqual([
      expect.objectContaining({ contactId, answer: 'yes', guests: 2, verified: false, replyId: null, source: 'page' }),
    ]);
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 0, yes: 0, unverified: 1 });
    await house.reply(action.id, { contactId, answer: 'yes', receivedAt: minutesLater(1) });
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 3, unverified: 0 });
  });

  it('does not overwrite what the person said, and does not tell whoever types what that was', async () => {
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 1 });
    const known = await good(house.typed(action.slug, { contactId, answer: 'no' }));
    const unknown = await good(house.typed(action.slug, { contactId: newId(), answer: 'no' }));
    expect(known).toEqual(unknown);
    expect(await rsvpOf(action, contactId)).toMatchObject({
      answer: 'yes',
      guests: 1,
      verified: true,
      pending: { answer: 'no', guests: 0 },
    });
    expect((await house.read(action.id)).totals.committed).toBe(2);
  });

  it('typed again at once asks nobody again', async () => {
    const action = await house.posted();
    const body = { contactId: newId(), answer: 'yes' };
    await good(house.typed(action.slug, body));
    await good(house.typed(action.slug, body));
    expect(await toldOf(action)).toHaveLength(1);
  });

  it('has no place on a draft, on another shift or by another service', async () => {
    const action = await house.posted();
    const contactId = newId();
    expect(await refusal(house.typed('no-such-action-222222', { contactId, answer: 'yes' }))).toBe(
      '404 action_unknown',
    );
    const elsewhere = { contactId, answer: 'yes', shiftId: newId() };
    expect(await refusal(house.typed(action.slug, elsewhere))).toBe('404 shift_unknown');
    const path = `/internal/public/actions/${String(action.slug)}/rsvps`;
    const body = { contactId, answer: 'yes' };
    expect(await refusal(house.one.asService('contacts', 'POST', path, { body }))).toBe('403 not_allowed');
  });
});

describe('what a chair was told', () => {
  it('counts, and telling it twice changes nothing', async () => {
    const action = await house.posted();
    const body = { contactId: newId(), answer: 'yes', guests: 4 };
    const record = () => good(house.one.as<WithHistory>('chair', 'POST', `/api/actions/${action.id}/rsvps`, { body }));
    expect(await record()).toMatchObject({ answer: 'yes', guests: 4, source: 'console', verified: true });
    await record();
    const { history } = await rsvpOf(action, body.contactId);
    expect(history).toEqual([expect.objectContaining({ source: 'console', by: expect.stringMatching(/^person:/) })]);
    expect(await toldOf(action)).toHaveLength(1);
  });

  it('is refused for a draft', async () => {
    const { id } = await house.draft(picket);
    const body = { contactId: newId(), answer: 'yes' };
    expect(await refusal(house.one.as('chair', 'POST', `/api/actions/${id}/rsvps`, { body }))).toBe(
      '409 action_not_posted',
    );
  });
});

describe('two answers of one person at the same moment', () => {
  it('are both heard, and the counts are those of the one that stands', async () => {
    const action = await house.posted();
    const contactId = newId();
    const path = `/api/actions/${action.id}/rsvps`;
    const bodies = Array.from({ length: 6 }, (_, guests) => ({ contactId, answer: 'yes', guests }));
    await Promise.all(bodies.map((body) => good(house.one.as('chair', 'POST', path, { body }))));
    const { history, guests } = await rsvpOf(action, contactId);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, at) => at + 1));
    expect((await house.read(action.id)).totals.committed).toBe(1 + guests);
    expect((await house.recount(action.id)).equal).toBe(true);
  });
});
