import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import type { DuplicateReply } from '../../apps/contacts/src/merges/merges.routes.js';
import type { TimelineItem } from '../../apps/contacts/src/timeline/timeline.routes.js';
import type { PairReply } from '../../apps/contacts/src/told-apart/told-apart.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { MergedPeople } from './merged-people.js';
import { refusal } from './one-service.js';

let house: ContactsHouse;
let people: MergedPeople;

beforeAll(async () => {
  house = await openContacts();
  people = new MergedPeople(house);
});
afterAll(() => house.close());

async function add(name: string, number: string): Promise<string> {
  const body = { name, phones: [{ number }] };
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', body))).id;
}

const tell = (one: string, other: string) =>
  house.as<PairReply>('chair', 'POST', '/api/contacts/told-apart', { contactIds: [one, other] });

const withdraw = (id: string) => house.as('chair', 'DELETE', `/api/contacts/told-apart/${id}`);

/** Of which pairs of these people it is shown that they may be one, by their places. */
async function shownOf(ids: readonly string[]): Promise<string[]> {
  const pairs: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/api/contacts/duplicates?limit=1${cursor && `&cursor=${cursor}`}`;
    const page: { items: DuplicateReply[]; nextCursor: string | null } = await good(house.as('chair', 'GET', path));
    pairs.push(...page.items.map((pair) => pair.people.map(({ id }) => ids.indexOf(id)).join('-')));
    cursor = page.nextCursor;
  }
  return pairs.filter((pair) => /^\d+-\d+$/.test(pair)).sort();
}

async function toldOf(contactId: string): Promise<string[][]> {
  const path = `/api/contacts/told-apart?contactId=${contactId}`;
  const { items } = await good(house.as<{ items: PairReply[] }>('chair', 'GET', path));
  return items.map((pair) => pair.people.map(({ id }) => id));
}

describe('two records that are two people', () => {
  it('are shown no more, however often it is said, until it is taken back', async () => {
    const ids = [await add('Ana Luz', '3125550111'), await add('Beto Luz', '3125550111')] as const;
    expect(await shownOf(ids)).toEqual(['0-1']);
    const pair = await good(tell(ids[1], ids[0]));
    expect(pair).toMatchObject({ isMine: true, people: [{ name: 'Ana Luz' }, { name: 'Beto Luz' }] });
    expect((await good(tell(ids[0], ids[1]))).id).toBe(pair.id);
    expect(await shownOf(ids)).toEqual([]);
    expect(await toldOf(ids[0])).toEqual([[...ids]]);
    const story = await good(
      house.as<{ items: TimelineItem[] }>('chair', 'GET', `/api/contacts/${ids[1]}/timeline?limit=1`),
    );
    expect(story.items).toEqual([expect.objectContaining({ kind: 'apart', undone: false, isMine: true })]);
    await good(withdraw(pair.id));
    expect(await refusal(withdraw(pair.id))).toBe('404 not_found');
    expect(await shownOf(ids)).toEqual(['0-1']);
    const audited = await house.database.query<{ deed: string }>(
      `SELECT deed FROM audit_entries WHERE subject = 'contact:' || $1 AND deed LIKE 'people.t%' ORDER BY position`,
      [ids[0]],
    );
    expect(audited.map(({ deed }) => deed)).toEqual(['people.told-apart', 'people.telling-withdrawn']);
  });

  it('hide nobody else of a number that several have', async () => {
    const ids: string[] = [];
    for (const name of ['Ada Rey', 'Bea Rey', 'Cal Rey', 'Dov Rey']) ids.push(await add(name, '3125550112'));
    const [ada = '', bea = '', cal = '', dov = ''] = ids;
    expect(await shownOf(ids)).toEqual(['0-1', '0-2', '0-3']);
    await good(tell(ada, cal));
    await good(tell(ada, bea));
    expect(await shownOf(ids)).toEqual(['0-3', '1-2']);
    await good(tell(bea, cal));
    await good(tell(ada, dov));
    await good(tell(bea, dov));
    expect(await shownOf(ids)).toEqual(['2-3']);
  });

  it('go along with a merge and come back with its undoing; a merge of the two themselves outdoes it', async () => {
    const ids: string[] = [];
    for (const name of ['Eva Paz', 'Eve Paz', 'Flo Paz']) ids.push(await add(name, '3125550113'));
    const [eva = '', eve = '', flo = ''] = ids;
    await good(tell(eve, flo));
    const before = await people.everything();
    const merge = await people.merge(eva, eve);
    expect(await toldOf(flo)).toEqual([[eva, flo]]);
    expect(await shownOf(ids)).toEqual([]);
    const both = await people.merge(eva, flo);
    expect(await toldOf(eva)).toEqual([]);
    await good(people.undo(both.id));
    await good(people.undo(merge.id));
    expect(await people.everything()).toEqual(before);
    expect(await toldOf(flo)).toEqual([[eve, flo]]);
  });

  it('need two people who are here, and are forgotten with either of them', async () => {
    const [one, other] = [await add('Gil Mar', '3125550114'), await add('Gus Mar', '3125550114')];
    expect(await refusal(tell(one, one))).toBe('422 merge_with_oneself');
    expect(await refusal(tell(one, newId()))).toBe('404 not_found');
    const nowhere = `/api/contacts/duplicates?cursor=${'0'.repeat(36)}.${'0'.repeat(36)}`;
    expect(await refusal(house.as('chair', 'GET', nowhere))).toMatch(/^400 /);
    await good(tell(one, other));
    await good(house.as('chair', 'POST', `/api/contacts/${other}/erase`, { because: 'asked' }));
    expect(
      await house.database.query('SELECT 1 FROM told_apart WHERE $1 IN (contact_id, other_contact_id)', [one]),
    ).toEqual([]);
  });
});
