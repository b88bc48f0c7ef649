import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionPosted } from '#contracts';
import { newId } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { ActionsHouse, longPicket, picket } from './actions-house.js';
import { good, refusal } from './one-service.js';

let house: ActionsHouse;
beforeAll(async () => {
  house = await ActionsHouse.open();
});
afterAll(() => house.close());

interface Page {
  items: ActionReply[];
  nextCursor: string | null;
}

describe('the tables of the actions service', () => {
  it('are what its entities say', async () => {
    const drift = await house.one.database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe('a draft', () => {
  it('may be unfinished and takes on its fields one by one', async () => {
    const draft = await house.draft({ kind: 'rally', timeZone: 'America/Chicago' });
    expect(draft).toMatchObject({ state: 'draft', slug: null, url: null, title: '', shifts: [] });
    const edited = await good(
      house.one.as<ActionReply>('chair', 'PATCH', `/api/actions/${draft.id}`, {
        body: { title: 'Rally', shifts: longPicket.shifts },
      }),
    );
    expect(edited).toMatchObject({ title: 'Rally', kind: 'rally', shifts: [{ target: 60 }, { target: 40 }] });
  });

  it('check B11: reads times by the clock of the place', async () => {
    const { shifts } = await house.draft();
    expect(shifts[0]).toMatchObject({ startsAt: '2026-12-04T12:00:00.000Z', endsAt: '2026-12-04T16:00:00.000Z' });
    const skipped = { ...picket, shifts: [{ startsAt: '2027-03-14T02:30', endsAt: '2027-03-14T06:00' }] };
    expect(await refusal(house.one.as('chair', 'POST', '/api/actions', { body: skipped }))).toBe(
      '422 shift_times_wrong',
    );
  });

  it('keeps who the host is, sealed in the database', async () => {
    const host = { contactId: null, words: 'Rosa from the night shift', mayBeNamed: false };
    const draft = await house.draft({ ...picket, host });
    expect(draft.host).toEqual(host);
    const [row] = await house.one.database.query<{ row: string }>(
      'SELECT actions::text AS row FROM actions WHERE id = $1',
      [draft.id],
    );
    expect(row?.row).not.toContain('Rosa');
    expect(row?.row).not.toContain(Buffer.from('Rosa').toString('hex'));
  });

  it('check A7: keeps the rule it is for, posts with it, and lets it go for a circle', async () => {
    const rule = { all: [{ is: 'any_hour' }, { not: { is: 'texted_within', days: 7 } }] };
    const audience = { circleId: null, language: null, rule };
    const draft = await house.draft({ ...picket, audience });
    expect(draft.audience).toEqual(audience);
    await good(house.one.as('chair', 'POST', `/api/actions/${draft.id}/post`));
    const told = (await house.one.told(actionPosted)).find(({ actionId }) => actionId === draft.id);
    expect(told?.audience).toEqual(audience);
    const other = await house.draft({ ...picket, audience });
    const plain = { circleId: newId(), language: null };
    const edited = await good(
      house.one.as<ActionReply>('chair', 'PATCH', `/api/actions/${other.id}`, { body: { audience: plain } }),
    );
    expect(edited.audience).toEqual(plain);
  });

  it('is made once per Idempotency-Key', async () => {
    const key = newId();
    const make = () => good(house.one.as<ActionReply>('chair', 'POST', '/api/actions', { body: picket, key }));
    expect((await make()).id).toBe((await make()).id);
  });

  it('names partners and campaigns that there are', async () => {
    const named = { name: 'Nurses Local 1021', kind: 'union_local' };
    const partner = await good(house.one.as<{ id: string }>('chair', 'POST', '/api/partners', { body: named }));
    const campaign = await good(
      house.one.as<{ id: string }>('chair', 'POST', '/api/campaigns', { body: { name: 'Safe staffing' } }),
    );
    const draft = await house.draft({ ...picket, partnerId: partner.id, campaignId: campaign.id });
    expect(draft).toMatchObject({ partner: named, campaign: { name: 'Safe staffing' } });
    const wrong = { ...picket, partnerId: newId() };
    expect(await refusal(house.one.as('chair', 'POST', '/api/actions', { body: wrong }))).toBe('422 reference_unknown');
  });

  it('is for chairs', async () => {
    expect(await refusal(house.one.as('partner', 'POST', '/api/actions', { body: picket }))).toBe('403 not_allowed');
    expect(await refusal(house.one.asService('notifications', 'GET', '/api/actions'))).toBe('403 not_allowed');
  });
});

describe('posting', () => {
  it('tells what was posted, gives it an address and leaves an audit line', async () => {
    const action = await house.posted();
    expect(action).toMatchObject({ state: 'posted', url: `http://localhost:3000/a/${String(action.slug)}` });
    expect(action.slug).toMatch(/^picket-line-at-mercy-hospital-[a-z0-9]{6}$/);
    const told = (await house.one.told(actionPosted)).filter(({ actionId }) => actionId === action.id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      slug: action.slug,
      title: picket.title,
      partnerName: null,
      shifts: [{ shiftId: action.shifts[0]?.id, startsAt: '2026-12-04T12:00:00.000Z', target: 60 }],
    });
    const audited = await house.one.database.query(
      'SELECT deed FROM audit_entries WHERE subject = $1 ORDER BY position',
      [`action:${action.id}`],
    );
    expect(audited).toEqual([{ deed: 'action.drafted' }, { deed: 'action.posted' }]);
  });

  it('posts once, also when two phones do it at once', async () => {
    const draft = await house.draft();
    const [one, two] = await Promise.all([house.post(draft.id), house.post(draft.id)]);
    expect(two.slug).toBe(one.slug);
    const told = (await house.one.told(actionPosted)).filter(({ actionId }) => actionId === draft.id);
    expect(told).toHaveLength(1);
  });

  it('says everything that is missing, and tells nobody', async () => {
    const draft = await house.draft({ kind: 'picket', timeZone: 'America/Chicago' });
    const answer = await house.one.as<{ fields: { path: string }[] }>('chair', 'POST', `/api/actions/${draft.id}/post`);
    expect(answer.status).toBe(422);
    expect(answer.body.fields.map(({ path }) => path)).toEqual(['title', 'place', 'shifts']);
    expect((await house.one.told(actionPosted)).some(({ actionId }) => actionId === draft.id)).toBe(false);
  });

  it('leaves nothing to edit', async () => {
    const { id } = await house.posted();
    const edit = house.one.as('chair', 'PATCH', `/api/actions/${id}`, { body: { title: 'Other' } });
    expect(await refusal(edit)).toBe('409 action_posted_already');
  });
});

describe('lists of actions', () => {
  it('tell what comes, page by page, and what was', async () => {
    const list = (query: Record<string, string>) => good(house.one.as<Page>('chair', 'GET', '/api/actions', { query }));
    const later = (day: number) => ({
      ...picket,
      shifts: [{ startsAt: `2027-01-0${String(day)}T06:00`, endsAt: `2027-01-0${String(day)}T10:00` }],
    });
    const posted = [await house.posted(later(2)), await house.posted(later(1)), await house.posted(later(3))];
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await list({ limit: '2', ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-3)).toEqual([posted[1]?.id, posted[0]?.id, posted[2]?.id]);
    house.one.clock.set(new Date('2027-01-02T12:00:00Z'));
    const [last] = (await list({ when: 'past' })).items;
    expect(last).toMatchObject({ id: posted[1]?.id, state: 'ended' });
    expect((await list({ when: 'draft' })).items.every(({ state }) => state === 'draft')).toBe(true);
    expect(await refusal(house.one.as('chair', 'GET', '/api/actions', { query: { cursor: 'x' } }))).toBe(
      '400 cursor_unknown',
    );
  });
});
