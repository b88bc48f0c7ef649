import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged, personErased, reachabilityChanged, rsvpRecorded } from '#contracts';
import { newId } from '#runtime';
import { ForgetMerges } from '../../apps/contacts/src/merges/forget-merges.js';
import type { DuplicateReply, MergeReply } from '../../apps/contacts/src/merges/merges.routes.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { MergedPeople } from './merged-people.js';
import { refusal } from './one-service.js';

const consent = {
  how: 'in person at the picket on May 4',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'May we text you about pickets and actions, about 8 a month? Rates may apply. STOP to end.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;
let people: MergedPeople;
let circleId: string;

beforeAll(async () => {
  house = await openContacts();
  people = new MergedPeople(house);
  ({ id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' })));
});
afterAll(() => house.close());

const add = (body: object): Promise<ContactDetailReply> => good(house.as('chair', 'POST', '/api/contacts', body));
const see = (id: string) => house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${id}`);

async function stop(contactId: string): Promise<void> {
  const [row] = await house.database.query<{ index: string }>(
    'SELECT phone_index AS index FROM contact_phones WHERE contact_id = $1 ORDER BY position LIMIT 1',
    [contactId],
  );
  const act = { state: 'opted_out', how: 'own_words', changedAt: house.clock.now().toISOString() } as const;
  await house.tell(reachabilityChanged, { ...act, phoneIndex: row?.index ?? '', contactIds: [contactId] });
}

describe('two records of one person', () => {
  it('become one with what both had, and two again as they were', async () => {
    const kept = await add({ name: 'Ana Sol', phones: [{ number: '3125550101' }], circleIds: [circleId], consent });
    const gone = await add({
      ...{ name: 'Ana M. Sol', phones: [{ number: '3125550102' }], email: 'ana@example.org', postalCode: '60601' },
      consent,
    });
    await good(house.as('chair', 'POST', `/api/contacts/${gone.id}/notes`, { text: 'Brings the drums' }));
    const before = await people.everything();
    const merge = await people.merge(kept.id, gone.id);
    expect(merge).toMatchObject({
      ...{ kept: { id: kept.id, name: 'Ana Sol' }, gone: { id: gone.id, name: 'Ana M. Sol' } },
      ...{ undo: 'possible', isMine: true },
    });
    expect((await see(gone.id)).status).toBe(404);
    expect(await good(see(kept.id))).toMatchObject({
      ...{ name: 'Ana Sol', phones: [{ masked: '…0101' }, { masked: '…0102' }], email: 'a…@example.org' },
      ...{ postalCode: '60601', smsConsent: 'opted_in', notes: [{ text: 'Brings the drums' }] },
    });
    const told = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    expect(told.findLast(({ contactId }) => contactId === gone.id)).toMatchObject({
      phones: [],
      emails: [],
      version: 2,
    });
    expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
    expect(JSON.stringify(await house.database.query('SELECT body::text FROM contact_merges'))).not.toContain('Ana');
    const timeline = await good(
      house.as<{ items: object[] }>('chair', 'GET', `/api/contacts/${kept.id}/timeline?limit=1`),
    );
    expect(timeline.items).toEqual([
      expect.objectContaining({ kind: 'merge', undone: false, otherName: 'Ana M. Sol' }),
    ]);
    expect(await good(people.undo(merge.id))).toMatchObject({ undo: 'undone' });
    expect(await people.everything()).toEqual(before);
    expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
    expect(await refusal(people.undo(merge.id))).toBe('409 merge_undone');
  });

  it('are found by either id where answers and waves know the one that went, and their answers count for who stays', async () => {
    const kept = await add({ name: 'Bo Sol' });
    const gone = await add({ name: 'Bob Sol', phones: [{ number: '3125550103' }] });
    const last = await add({ name: 'Robert Sol' });
    const [row] = await house.database.query<{ index: string }>(
      'SELECT phone_index AS index FROM contact_phones WHERE contact_id = $1',
      [gone.id],
    );
    await people.merge(kept.id, gone.id);
    await people.merge(last.id, kept.id);
    const named = await house.asService('web', '/internal/names', { contactIds: [gone.id, last.id] });
    expect(named.body).toEqual({
      names: expect.arrayContaining([
        { contactId: gone.id, name: 'Robert Sol' },
        { contactId: last.id, name: 'Robert Sol' },
      ]),
    });
    const wanted = { contactIds: gone.id, indexes: row?.index };
    const handed = await house.asService('notifications', '/internal/addresses', wanted);
    expect(handed.body).toEqual({ addresses: ['+13125550103'] });
    await house.tell(rsvpRecorded, {
      ...{ actionId: newId(), shiftId: newId(), contactId: gone.id, answer: 'yes', guests: 0, source: 'console' },
      ...{ rsvpId: newId(), replyId: null, verified: true, recordedAt: house.clock.now().toISOString() },
    });
    expect(await house.database.query('SELECT contact_id AS id, answer FROM contact_shifts')).toEqual([
      { id: last.id, answer: 'yes' },
    ]);
  });

  it('are asked for again by one Idempotency-Key once; nobody is merged with themselves or with nobody', async () => {
    const [one, two] = [await add({ name: 'Cy Sol' }), await add({ name: 'Cyrus Sol' })];
    const first = await good(people.tryMerge(one.id, two.id, 'once'));
    expect((await good(people.tryMerge(one.id, two.id, 'once'))).id).toBe(first.id);
    expect(await refusal(people.tryMerge(one.id, one.id))).toBe('422 merge_with_oneself');
    expect(await refusal(people.tryMerge(one.id, two.id))).toBe('404 not_found');
    const captain = house.as('captain', 'POST', '/api/contacts/merges', { keepId: one.id, goneId: two.id });
    expect(await refusal(captain)).toBe('403 not_allowed');
  });
});

describe('a list that goes on naming the record that went', () => {
  it('finds the one who stayed, under the name that they have now; apart again, both are found', async () => {
    const kept = await add({ name: 'Jo Sol', phones: [{ number: '3125550130' }] });
    const gone = await add({ name: 'Josefina Sol', phones: [{ number: '3125550130' }] });
    const csv = 'first_name,last_name,mobile_phone,email,do_not_call,zip\nJosefina,Sol,3125550130,,,60601';
    const merge = await people.merge(kept.id, gone.id);
    await good(house.as('chair', 'POST', '/api/imports', { fileName: 'list.csv', csv, consent: null }));
    expect(await good(see(kept.id))).toMatchObject({ name: 'Jo Sol', postalCode: '60601' });
    const all = () => house.as<{ items: object[] }>('chair', 'GET', '/api/contacts/search?text=josefina');
    expect((await good(all())).items).toEqual([]);
    await good(people.undo(merge.id));
    expect((await good(all())).items).toHaveLength(1);
  });
});

describe('consent of two records', () => {
  it('is the stricter of both, and is theirs again when they are taken apart', async () => {
    const agreed = await add({ name: 'Di Sol', phones: [{ number: '3125550110' }], consent });
    const silent = await add({ name: 'Diana Sol', phones: [{ number: '3125550111' }] });
    const merge = await people.merge(agreed.id, silent.id);
    expect(await good(see(agreed.id))).toMatchObject({ smsConsent: 'unknown' });
    await good(people.undo(merge.id));
    expect(await good(see(agreed.id))).toMatchObject({ smsConsent: 'opted_in' });
    expect(await good(see(silent.id))).toMatchObject({ smsConsent: 'unknown' });
  });

  it('inv: whoever says STOP while two are one is asked under neither name afterwards', async () => {
    const kept = await add({ name: 'Eli Sol', phones: [{ number: '3125550112' }], consent });
    const gone = await add({ name: 'Elias Sol', phones: [{ number: '3125550113' }], consent });
    const merge = await people.merge(kept.id, gone.id);
    house.clock.step(60_000);
    await stop(kept.id);
    await good(people.undo(merge.id));
    for (const { id } of [kept, gone]) expect(await good(see(id))).toMatchObject({ smsConsent: 'opted_out' });
    expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
  });

  it('inv: stays closed after an undo where a list found it closed meanwhile and had nothing to write', async () => {
    const kept = await add({ name: 'Fay Sol', phones: [{ number: '3125550114' }], consent });
    const gone = await add({ name: 'Faye Sol', phones: [{ number: '3125550115' }], consent });
    await stop(gone.id);
    const merge = await people.merge(kept.id, gone.id);
    expect(await good(see(kept.id))).toMatchObject({ smsConsent: 'opted_out' });
    house.clock.step(60_000);
    const csv = 'first_name,last_name,mobile_phone,email,do_not_call\nFay,Sol,3125550114,,yes';
    await good(house.as('chair', 'POST', '/api/imports', { fileName: 'list.csv', csv, consent: null }));
    await good(people.undo(merge.id));
    expect(await good(see(kept.id))).toMatchObject({ smsConsent: 'opted_out' });
    expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
  });
});

describe('merges', () => {
  it('that later ones build on wait for those, and go after thirty days', async () => {
    const [a, b, c] = [await add({ name: 'Gil A' }), await add({ name: 'Gil B' }), await add({ name: 'Gil C' })];
    const first = await people.merge(b.id, a.id);
    const second = await people.merge(c.id, b.id);
    const refused = await people.undo(first.id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'merge_built_on', fields: [{ path: second.id }] } });
    const list = await good(
      house.as<{ items: MergeReply[] }>('chair', 'GET', `/api/contacts/merges?contactId=${b.id}`),
    );
    expect(list.items.map(({ id, undo }) => [id, undo])).toEqual([
      [second.id, 'possible'],
      [first.id, 'built_on'],
    ]);
    await good(people.undo(second.id));
    await good(people.undo(first.id));
    expect(await good(see(a.id))).toMatchObject({ name: 'Gil A' });
    const third = await people.merge(b.id, a.id);
    house.clock.step(31 * 86_400_000);
    expect(await house.service.app.get(ForgetMerges, { strict: false }).run()).toBeGreaterThan(0);
    expect(await refusal(people.undo(third.id))).toBe('409 merge_too_old');
  });

  it('check G6: are erased with the one who stayed, and every id of theirs is told', async () => {
    const [kept, gone] = [await add({ name: 'Hal Sol' }), await add({ name: 'Hali Sol', email: 'hal@example.org' })];
    await people.merge(kept.id, gone.id);
    await good(house.as('chair', 'POST', `/api/contacts/${kept.id}/erase`, { because: 'asked' }));
    const erased = (await house.told(personErased)).map(({ contactId }) => contactId);
    expect(erased).toEqual(expect.arrayContaining([kept.id, gone.id]));
    const left = await house.database.query(
      'SELECT id FROM contact_merges WHERE kept_contact_id = $1 OR gone_contact_id = $2',
      [kept.id, gone.id],
    );
    expect(left).toEqual([]);
  });
});

describe('records that may be one person', () => {
  it('are found by number, address, and name in a circle, and page by page the same', async () => {
    const all = () => house.as<{ items: DuplicateReply[] }>('chair', 'GET', '/api/contacts/duplicates?limit=100');
    const before = (await good(all())).items.length;
    const phones = [{ number: '3125550120' }];
    const ida = await add({ name: 'Ida Twice', phones, email: 'ida@example.org', circleIds: [circleId] });
    const shares = await add({ name: 'Ivo Other', phones });
    const mails = await add({ name: 'Ines Other', email: 'ida@example.org' });
    const named = await add({ name: 'ida twice', circleIds: [circleId] });
    await add({ name: 'Ida Twice', phones: [{ number: '3125550121' }] });
    const found = (await good(all())).items;
    expect(found.slice(0, found.length - before).map((one) => [one.because, one.people.map(({ id }) => id)])).toEqual([
      [['name'], [ida.id, named.id]],
      [['address'], [ida.id, mails.id]],
      [['number'], [ida.id, shares.id]],
    ]);
    const paged: DuplicateReply[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/api/contacts/duplicates?limit=1${cursor && `&cursor=${cursor}`}`;
      const page: { items: DuplicateReply[]; nextCursor: string | null } = await good(house.as('chair', 'GET', path));
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(found);
  });
});
