import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged, reachabilityChanged } from '#contracts';
import { newId } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { refusal } from './one-service.js';

const consent = {
  how: 'in person at the picket on May 4',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'May we text you about pickets and actions, about 8 a month? Rates may apply. STOP to end.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;
let numbers = 100;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

const nextNumber = (): string => `312555${String(numbers++).padStart(4, '0')}`;

function add(name: string, more: object = {}): Promise<ContactDetailReply> {
  const phones = [{ number: nextNumber() }];
  return good(house.as('chair', 'POST', '/api/contacts', { name, phones, consent, ...more }));
}

function edit(person: ContactDetailReply, said: object): Promise<ContactDetailReply> {
  const body = { version: person.version, ...said };
  return good(house.as('chair', 'PATCH', `/api/contacts/${person.id}`, body));
}

async function made(path: string, body: object): Promise<string> {
  return (await good(house.as<{ id: string }>('chair', 'POST', path, body))).id;
}

async function indexOf(id: string): Promise<string> {
  const [row] = await house.database.query<{ index: string }>(
    'SELECT phone_index AS index FROM contact_phones WHERE contact_id = $1 ORDER BY position LIMIT 1',
    [id],
  );
  return row?.index ?? '';
}

async function toldOf(id: string) {
  const told = await house.told(contactsChanged);
  return told.flatMap(({ contacts }) => contacts).findLast(({ contactId }) => contactId === id);
}

describe('a person is edited', () => {
  it('in everything that a chapter knows of them, and what is left out stays', async () => {
    const circle = await made('/api/circles', { name: 'Logistics' });
    const workplace = await made('/api/workplaces', { name: 'North depot' });
    const through = await add('Rosa Brought');
    const before = await add('Ana Whole', { postalCode: '60601' });
    const hours = [
      { kind: 'can_come', weekday: 2, fromMinute: 1080, untilMinute: 1320 },
      { kind: 'own_shift', weekday: 6, fromMinute: 0, untilMinute: 360 },
    ];
    const after = await edit(before, {
      ...{ name: ' Ana  Entera ', language: 'es', otherLanguages: ['pt-BR', 'ht'], postalCode: '94612-1234' },
      ...{ memberSince: '2024-03-01', circleIds: [circle], workplaces: [{ id: workplace, role: 'steward' }] },
      ...{ skills: ['medic', 'driver'], hours, anyHour: true, tags: ['night shift', 'Choir', 'choir'] },
      cameThroughId: through.id,
    });
    expect(after).toMatchObject({
      ...{ name: 'Ana Entera', language: 'es', otherLanguages: ['pt-BR', 'ht'], postalCode: '94612' },
      ...{ memberSince: '2024-03-01', circles: [{ id: circle }], workplaces: [{ id: workplace, role: 'steward' }] },
      ...{ skills: ['driver', 'medic'], hours, anyHour: true, cameThrough: { id: through.id, name: 'Rosa Brought' } },
      ...{ timeZones: ['America/Los_Angeles'], version: before.version + 1, smsConsent: 'opted_in' },
      phones: [{ textable: true }],
    });
    expect(after.tags.map(({ name }) => name)).toEqual(['choir', 'night shift']);
    expect(await edit(after, { anyHour: false })).toMatchObject({
      ...after,
      version: after.version + 1,
      anyHour: false,
    });
    expect(await toldOf(before.id)).toMatchObject({ language: 'es', timeZones: ['America/Los_Angeles'] });
    const tags = await good(house.as<{ items: { name: string }[] }>('chair', 'GET', '/api/tags'));
    expect(tags.items).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'choir', people: 1 })]));
  });

  it('in their union local and its unit, which must belong together', async () => {
    const [local, unit, otherUnit] = [newId(), newId(), newId()];
    await house.database.query('INSERT INTO union_locals VALUES ($1, $2, now()), ($3, $4, now())', [
      ...[local, 'Local 5', otherUnit, 'Local 6'],
    ]);
    await house.database.query('INSERT INTO bargaining_units VALUES ($1, $2, $3, now()), ($4, $4, $3, now())', [
      ...[unit, local, 'Nurses', otherUnit],
    ]);
    const ana = await add('Ana Union');
    const inUnit = await edit(ana, { union: { localId: local, unitId: unit } });
    expect(inUnit).toMatchObject({ unionLocal: { name: 'Local 5' }, bargainingUnit: { name: 'Nurses' } });
    const body = { version: inUnit.version, union: { localId: local, unitId: otherUnit } };
    expect(await refusal(house.as('chair', 'PATCH', `/api/contacts/${ana.id}`, body))).toBe('422 person_unreadable');
    expect(await edit(inUnit, { union: { localId: null, unitId: null } })).toMatchObject({ unionLocal: null });
  });

  it('not over the change of somebody else, and not with what cannot be read', async () => {
    const ana = await add('Ana Twice');
    await edit(ana, { name: 'Ana Once' });
    const path = `/api/contacts/${ana.id}`;
    const stale = house.as('chair', 'PATCH', path, { version: ana.version, name: 'Ana Lost' });
    expect(await refusal(stale)).toBe('409 person_changed_meanwhile');
    const answer = await house.as<{ fields: { path: string }[] }>('chair', 'PATCH', path, {
      ...{ version: ana.version + 1, name: '!', postalCode: 'M5V', circleIds: [newId()], cameThroughId: ana.id },
      phones: [{ number: '555' }],
      emails: [{ address: 'nobody' }],
      hours: [
        { kind: 'can_come', weekday: 1, fromMinute: 60, untilMinute: 120 },
        { kind: 'can_come', weekday: 1, fromMinute: 90, untilMinute: 180 },
      ],
    });
    expect(answer.body.fields.map(({ path: field }) => field.replace('body.', '')).sort()).toEqual([
      ...['cameThroughId', 'circleIds', 'emails.0.address', 'hours', 'name', 'phones.0.number', 'postalCode'],
    ]);
    expect(await good(house.as('chair', 'GET', path))).toMatchObject({ name: 'Ana Once', version: ana.version + 1 });
  });

  it('check G7: which leaves a line in the audit that says what was changed and not to what', async () => {
    const ana = await add('Ana Audited');
    await edit(ana, { name: 'Ana Secret', postalCode: '60602' });
    const [entry] = await house.database.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE deed = 'contact.changed' AND subject = $1`,
      [`contact:${ana.id}`],
    );
    expect(entry?.details).toEqual({ parts: 'name postalCode' });
  });
});

describe('numbers and addresses', () => {
  it('are put in order, end, and are neither texted nor revived by a list after that', async () => {
    const old = nextNumber();
    const ana = await add('Ana Numbers', { phones: [{ number: old }] });
    const [first] = ana.everyPhone;
    const moved = await edit(ana, { phones: [{ number: nextNumber(), textable: true }] });
    expect(moved.phones).toHaveLength(1);
    expect(moved.everyPhone).toEqual([
      expect.objectContaining({ endedAt: null }),
      expect.objectContaining({ id: first?.id, endedAt: expect.any(String) }),
    ]);
    expect((await toldOf(ana.id))?.phones).toHaveLength(1);
    const csv = `first_name,last_name,mobile_phone,email,do_not_call\nAna,Numbers,${old},,`;
    const { rows } = await good(
      house.as<{ rows: { contactId: string }[] }>('chair', 'POST', '/api/imports', {
        fileName: 'old.csv',
        csv,
        consent,
      }),
    );
    expect(rows).toMatchObject([{ contactId: ana.id }]);
    const listed = await good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${ana.id}`));
    expect(listed.phones).toEqual(moved.phones);
    const back = await edit(listed, {
      phones: [
        { number: old, textable: false },
        ...moved.everyPhone.slice(0, 1).map(({ id }) => ({ id, textable: true })),
      ],
    });
    expect(back.everyPhone).toMatchObject([{ id: first?.id, endedAt: null, textable: false }, { endedAt: null }]);
  });

  it('of mail: the first is the one that mail goes to, and former ones are kept sealed', async () => {
    const ana = await add('Ana Mail', { email: 'ana.one@example.org' });
    const two = await edit(ana, { emails: [{ address: 'two.ana@Example.org' }, { id: ana.id }] });
    expect(two).toMatchObject({ email: 't…@example.org', everyEmail: [{ endedAt: null }, { endedAt: null }] });
    const one = await edit(two, { emails: [{ address: 'ANA.one@example.org' }] });
    expect(one).toMatchObject({ email: 'a…@example.org' });
    expect(one.everyEmail.map(({ masked, endedAt }) => [masked, endedAt === null])).toEqual([
      ['a…@example.org', true],
      ['t…@example.org', false],
    ]);
    expect(await edit(one, { emails: [] })).toMatchObject({ email: null });
    const csv = 'first_name,last_name,mobile_phone,email,do_not_call\nAna,Mail,,two.ana@example.org,';
    await good(house.as('chair', 'POST', '/api/imports', { fileName: 'old mail.csv', csv, consent }));
    const listed = await good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${ana.id}`));
    expect(listed.email).toBeNull();
    const bytes = JSON.stringify(await house.database.query('SELECT * FROM contact_emails'));
    expect(bytes).not.toContain('ana');
  });

  it('that were closed stay closed, whoever gets them: the person counts as opted out', async () => {
    const closed = nextNumber();
    const holder = await add('Ben Closed', { phones: [{ number: closed }] });
    await house.tell(reachabilityChanged, {
      ...{ phoneIndex: await indexOf(holder.id), contactIds: [holder.id], state: 'opted_out', how: 'carrier_keyword' },
      changedAt: '2026-12-03T18:00:00Z',
    });
    const ana = await add('Ana Closed');
    const after = await edit(ana, {
      phones: [...ana.everyPhone.map(({ id }) => ({ id, textable: true })), { number: closed }],
    });
    expect(after).toMatchObject({ smsConsent: 'opted_out', consentHistory: [{ cause: 'number_closed' }, {}] });
  });
});

describe('a convener', () => {
  it('edits the people of their circles, and moves nobody in or out of the circles of others', async () => {
    const [own, other] = [await made('/api/circles', { name: 'Own' }), await made('/api/circles', { name: 'Other' })];
    const ana = await add('Ana Circle', { circleIds: [own, other] });
    const ben = await add('Ben Elsewhere', { circleIds: [other] });
    const person = { id: newId(), role: 'convener' as const, scope: { circles: [own] } };
    const ask = (id: string, body: object) => house.asPerson(person, 'PATCH', `/api/contacts/${id}`, body);
    const { version } = ana;
    expect(await refusal(ask(ben.id, { version: ben.version, name: 'Ben' }))).toBe('403 out_of_scope');
    expect(await refusal(ask(ana.id, { version, circleIds: [other] }))).toBe('403 out_of_scope');
    expect(await refusal(ask(ana.id, { version, cameThroughId: ben.id }))).toBe('403 out_of_scope');
    expect(await good(ask(ana.id, { version, circleIds: [own], name: 'Ana Own' }))).toMatchObject({
      ...{ name: 'Ana Own', circles: [{ id: own }] },
    });
    const seen = await good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${ana.id}`));
    expect(seen.circles.map(({ id }) => id).sort()).toEqual([own, other].sort());
  });
});
