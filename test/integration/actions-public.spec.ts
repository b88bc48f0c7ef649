import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteReply } from '#runtime';
import type { listPublicActions, readPublicAction } from '../../apps/actions/src/public-pages/public-pages.routes.js';
import { ActionsHouse, evening, longPicket, picket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

type Listed = RouteReply<typeof listPublicActions>;
type Read = RouteReply<typeof readPublicAction>;

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
