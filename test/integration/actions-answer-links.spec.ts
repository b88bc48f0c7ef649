import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rsvpRecorded } from '#contracts';
import { generateSecrets, makeAnswerLink, newId, type RouteReply, Secrets } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import type { listRsvps, readByLink, readRsvp } from '../../apps/actions/src/rsvps/rsvps.routes.js';
import { ActionsHouse, evening, longPicket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Rsvps = RouteReply<typeof listRsvps>;
type WithHistory = RouteReply<typeof readRsvp>;

async function rsvpOf(action: ActionReply, contactId: string): Promise<WithHistory> {
  const path = `/api/actions/${action.id}/rsvps`;
  const { items } = await good(house.one.as<Rsvps>('chair', 'GET', path));
  const found = items.find((rsvp) => rsvp.contactId === contactId);
  return good(house.one.as<WithHistory>('chair', 'GET', `${path}/${String(found?.rsvpId)}`));
}

const tokenFor = (actionId: string, contactId: string) => makeAnswerLink(house.one.secrets, { actionId, contactId });

function read(action: ActionReply, token: string) {
  const path = `/internal/public/actions/${String(action.slug)}/answers/${token}`;
  return house.one.asService<RouteReply<typeof readByLink>>('web', 'GET', path);
}

function answer(action: ActionReply, token: string) {
  const path = `/internal/public/actions/${String(action.slug)}/answers`;
  return house.one.asService('web', 'POST', path, { body: { token, answer: 'yes', guests: 0 } });
}

describe('the link of an e-mail', () => {
  it('answers for its person, and counts at once', async () => {
    const [action, contactId] = [await house.posted(), newId()];
    expect(await good(house.byLink(action, contactId, { answer: 'yes', guests: 2 }))).toEqual({
      actionId: action.id,
      shiftId: action.shifts[0]?.id,
      over: false,
      answer: 'yes',
      guests: 2,
    });
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 3, yes: 1, guests: 2 });
    expect(await rsvpOf(action, contactId)).toMatchObject({
      ...{ answer: 'yes', guests: 2, source: 'page', verified: true },
      history: [{ seq: 1, effect: 'counted', by: 'own-link', replyId: null }],
    });
    const told = (await house.one.told(rsvpRecorded)).filter(({ actionId }) => actionId === action.id);
    expect(told).toMatchObject([{ contactId, answer: 'yes', guests: 2, source: 'page', verified: true }]);
  });

  it('check B6: is good again and again: the last answer wins, and the same one changes nothing', async () => {
    const [action, contactId] = [await house.posted(), newId()];
    for (const said of ['yes', 'yes', 'no'] as const) {
      house.one.clock.step(60_000);
      await good(house.byLink(action, contactId, { answer: said, guests: said === 'no' ? 0 : 1 }));
    }
    const { answer: stands, history } = await rsvpOf(action, contactId);
    expect([stands, ...history.map((change) => change.answer)]).toEqual(['no', 'yes', 'no']);
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 0, no: 1 });
  });

  it('means the shift that a text would mean, unless it names one', async () => {
    const [action, contactId] = [await house.posted(longPicket), newId()];
    const [morning, noon] = action.shifts;
    const token = tokenFor(action.id, contactId);
    expect(await good(read(action, token))).toMatchObject({ shiftId: morning?.id, answer: null, over: false });
    await good(house.byLink(action, contactId, { answer: 'yes', guests: 1, shiftId: noon?.id }));
    expect(await good(read(action, token))).toMatchObject({ shiftId: noon?.id, answer: 'yes', guests: 1 });
    expect(await good(house.byLink(action, contactId, { answer: 'no' }))).toMatchObject({ shiftId: noon?.id });
  });

  it('reading it changes nothing', async () => {
    const action = await house.posted();
    const contactId = newId();
    await good(read(action, tokenFor(action.id, contactId)));
    const { items } = await good(house.one.as<Rsvps>('chair', 'GET', `/api/actions/${action.id}/rsvps`));
    expect(items).toEqual([]);
  });

  it('is no good for another action, from another installation, or with a letter changed', async () => {
    const [action, other] = [await house.posted(), await house.posted()];
    const token = tokenFor(action.id, newId());
    const foreign = makeAnswerLink(new Secrets(generateSecrets()), { actionId: action.id, contactId: newId() });
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const [of, bad] of [
      [other, token],
      [action, foreign],
      [action, changed],
      [action, 'x'],
    ] as const) {
      expect(await refusal(answer(of, bad))).toBe('404 answer_link_unknown');
      expect(await refusal(read(of, bad))).toBe('404 answer_link_unknown');
    }
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 0 });
  });

  it('ends with the action', async () => {
    const action = await house.posted();
    const token = tokenFor(action.id, newId());
    house.one.clock.set(new Date('2026-12-04T16:00:00Z'));
    expect(await good(read(action, token))).toMatchObject({ over: true, answer: null });
    expect(await refusal(answer(action, token))).toBe('409 shift_over');
    house.one.clock.set(new Date(evening));
  });
});
