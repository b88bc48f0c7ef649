import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged, emailReachabilityChanged } from '#contracts';
import { repositoryRoot } from '#testing';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import type { ImportDetailReply } from '../../apps/contacts/src/imports/imports.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const header =
  'first_name,last_name,suffix,zip,mobile_phone,home_phone,work_phone,email,do_not_call,join_date,language';
const consent = {
  how: 'sign-up sheet at the May meeting',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets and actions, about 8 a month. Rates may apply. STOP to end, HELP for help.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

function importCsv(csv: string, more: object = {}, key?: string): Promise<ImportDetailReply> {
  return good(house.as('chair', 'POST', '/api/imports', { fileName: 'export.csv', csv, consent, ...more }, key));
}

function person(contactId: string | null | undefined): Promise<ContactDetailReply> {
  return good(house.as('chair', 'GET', `/api/contacts/${contactId ?? ''}`));
}

function sample(name: string): string {
  return readFileSync(join(repositoryRoot(), 'test/integration/data', name), 'utf8');
}

describe('importing a membership export', () => {
  it('reads the national export as it comes: mark, ZIP+4, mixed dates and booleans, blank addresses', async () => {
    const report = await importCsv(sample('membership-newer-header.csv'), { consent: null });
    expect(report).toMatchObject({ attested: false, counts: { imported: 2, updated: 0, unchanged: 0, refused: 0 } });
    const [jane, jack] = await Promise.all(report.rows.map(({ contactId }) => person(contactId)));
    expect(jane).toMatchObject({
      name: 'Jane Doe',
      email: 'j…@example.com',
      language: 'en',
      postalCode: '02111',
      timeZones: ['America/New_York'],
      phones: [{ masked: '…6666', textable: false }],
      smsConsent: 'unknown',
      memberSince: '2018-08-19',
      consentHistory: [],
    });
    expect(jack).toMatchObject({ name: 'Jack Doe', email: null, memberSince: '2018-10-20' });
  });

  it('reads the older export too, whose ZIP lost its zero', async () => {
    const report = await importCsv(sample('membership-older-header.csv'));
    expect(await person(report.rows[0]?.contactId)).toMatchObject({
      name: 'Karl Marx',
      postalCode: '02111',
      phones: [{ masked: '…4505', textable: true }],
      smsConsent: 'opted_in',
      consentHistory: [{ cause: 'attested', attestation: { attestedBy: 'Maria Attestor', how: consent.how } }],
    });
  });

  it('check F12, inv I16: either header again changes nothing, and opens no mailbox that was closed', async () => {
    const toBoth = { consent: { ...consent, channels: ['sms', 'email'] } };
    const both = ['membership-newer-header.csv', 'membership-older-header.csv'].map(sample);
    const rows = (await Promise.all(both.map((csv) => importCsv(csv, toBoth)))).flatMap((report) => report.rows);
    const [jane, jack, karl] = rows.map(({ contactId }) => contactId);
    expect(await person(jane)).toMatchObject({ emailConsent: 'opted_in' });
    // Agreed, but there is no address to write to; his landline cannot show a text either.
    expect(await person(jack)).toMatchObject({ email: null, emailConsent: 'opted_in' });
    await closeEmailOf(karl);
    const before = await everything();
    for (const csv of both) expect((await importCsv(csv, toBoth)).counts).toMatchObject({ imported: 0, updated: 0 });
    expect(await everything()).toEqual(before);
    expect(await person(karl)).toMatchObject({ smsConsent: 'opted_in', emailConsent: 'opted_out' });
  });

  it('changes nothing when the same file comes again, and says so row by row', async () => {
    const csv = [
      header,
      'Ana,Luz,,60601,3125550101,,,ana@example.org,no,1/2/20,Spanish',
      'Ana,Luz,,60622,,3125550102,,ana@example.org,no,1/2/20,',
      'Ben,Luz,,60601,3125550101,,,,no,,',
      'Cid,Luz,,60601,3125550103,,,,yes,,',
    ].join('\n');
    const first = await importCsv(csv);
    expect(first.rows.map(({ outcome }) => outcome)).toEqual(['imported', 'unchanged', 'imported', 'imported']);
    expect(first.rows.map(({ remarks }) => remarks)).toEqual([
      ['shares_a_phone'],
      ['same_person_above', 'shares_a_phone'],
      ['shares_a_phone'],
      ['do_not_call'],
    ]);
    const before = { rows: await everything(), told: (await house.told(contactsChanged)).length };
    const second = await importCsv(csv);
    expect(second.counts).toEqual({ imported: 0, updated: 0, unchanged: 4, refused: 0 });
    expect(second.rows.map(({ contactId }) => contactId)).toEqual(first.rows.map(({ contactId }) => contactId));
    expect({ rows: await everything(), told: (await house.told(contactsChanged)).length }).toEqual(before);
  });

  it('updates the same person, and keeps two people on one phone apart', async () => {
    const first = await importCsv(`${header}\nDora,Paz,,60601,3125550111,,,,,,\nEli,Paz,,60601,3125550111,,,,,,`);
    const second = await importCsv(`${header}\nDORA,paz,,94612,3125550111,,,dora@example.org,,,`);
    expect(second.rows).toMatchObject([{ outcome: 'updated', contactId: first.rows[0]?.contactId }]);
    expect(await person(first.rows[0]?.contactId)).toMatchObject({
      email: 'd…@example.org',
      timeZones: ['America/Los_Angeles'],
    });
    expect(await person(first.rows[1]?.contactId)).toMatchObject({ name: 'Eli Paz', postalCode: '60601' });
  });

  it('refuses a row without a person in it, or whose cells do not match the header, and says why', async () => {
    const csv = [
      header,
      ',,,60601,3125550121,,,,,,',
      'Fay,Sol,,60601,,,,,,,',
      'Gil,Sol,,60601,555-12,,,not an address,,,',
      'Hal,Sol,,60601,Smith, Hal,3125550124,,,no,,',
      'Ida,Sol,,6O601,12,3125550125,,,perhaps,someday,',
    ].join('\n');
    const report = await importCsv(csv);
    expect(report.rows.map(({ outcome, remarks }) => [outcome, remarks])).toEqual([
      ['refused', ['no_name']],
      ['refused', ['no_way_to_reach']],
      ['refused', ['phone_unreadable', 'email_unreadable', 'no_way_to_reach']],
      ['refused', ['cells_do_not_match']],
      ['imported', ['phone_unreadable', 'postal_code_unreadable', 'date_unreadable', 'do_not_call_unclear']],
    ]);
    expect(report.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(await person(report.rows[4]?.contactId)).toMatchObject({ smsConsent: 'opted_out' });
  });

  it('tells of every new person in events of at most 500, and of none twice', async () => {
    const before = await house.told(contactsChanged);
    const rows = Array.from({ length: 1100 }, (_, index) => `P${index},Ink,,60601,,,,p${index}@example.org,,,`);
    const report = await importCsv([header, ...rows].join('\n'));
    expect(report.counts.imported).toBe(1100);
    const told = (await house.told(contactsChanged)).slice(before.length);
    expect(Math.max(...told.map(({ contacts }) => contacts.length))).toBeLessThanOrEqual(500);
    const ids = told.flatMap(({ contacts }) => contacts.map(({ contactId }) => contactId));
    expect(new Set(ids)).toEqual(new Set(report.rows.map(({ contactId }) => contactId)));
    expect(ids).toHaveLength(1100);
  });

  it('does the work once per Idempotency-Key, and can be read again', async () => {
    const csv = `${header}\nJo,Vega,,60601,3125550131,,,,,,`;
    const first = await importCsv(csv, {}, 'jo');
    expect(await importCsv(csv, {}, 'jo')).toEqual(first);
    const second = await importCsv(csv, {}, 'another key');
    expect(second.counts).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await good(house.as('chair', 'GET', `/api/imports/${first.id}`))).toEqual(first);
    const list = await good(house.as<{ items: { id: string }[] }>('chair', 'GET', '/api/imports?limit=2'));
    expect(list.items.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it.each([
    ['import_file_unreadable', `${header}\n"Ana,Luz`, {}],
    ['import_columns_missing', 'name,phone\nAna,1', {}],
    ['import_too_many_rows', [header, ...Array.from({ length: 20_001 }, () => 'A,B,,,,,,,,,')].join('\n'), {}],
    [
      'circle_unknown',
      `${header}\nAna,Luz,,,,,,a@example.org,,,`,
      { circleId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70' },
    ],
    [
      'consent_from_the_future',
      `${header}\nAna,Luz,,,,,,a@example.org,,,`,
      { consent: { ...consent, obtainedAt: '2027-01-01T00:00:00Z' } },
    ],
    ['invalid_request', `${header}\nAna,Luz,,,,,,a@example.org,,,`, { consent: { ...consent, wording: '' } }],
  ])('refuses with %s as a whole', async (code, csv, more) => {
    const before = await everything();
    const body = { fileName: 'export.csv', csv, consent, ...more };
    const answer = await house.as<{ code: string }>('chair', 'POST', '/api/imports', body);
    expect(answer.body.code).toBe(code);
    expect(await everything()).toEqual(before);
  });

  it('is for chairs', async () => {
    const body = { fileName: 'export.csv', csv: header, consent: null };
    expect((await house.as('captain', 'POST', '/api/imports', body)).status).toBe(403);
    expect((await house.asService('web', '/api/imports', body)).status).toBe(403);
  });
});

/** Whoever reads the person's mail presses the button that ends it. */
async function closeEmailOf(contactId: string | null | undefined): Promise<void> {
  const told = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
  const [address] = told.filter((one) => one.contactId === contactId).at(-1)?.emails ?? [];
  if (!address || !contactId) throw new Error('There is no address to close.');
  const changedAt = house.clock.now().toISOString();
  const { emailIndex } = address;
  const contactIds = [contactId];
  await house.tell(emailReachabilityChanged, {
    emailIndex,
    contactIds,
    state: 'opted_out',
    how: 'one_click',
    changedAt,
  });
}

/** Every row about people, as text. */
async function everything(): Promise<string[]> {
  const rows = await house.database.query<{ row: string }>(
    `SELECT c::text AS row FROM contacts c UNION ALL SELECT p::text FROM contact_phones p
     UNION ALL SELECT m::text FROM contact_circles m UNION ALL SELECT e::text FROM consent_entries e ORDER BY row`,
  );
  return rows.map(({ row }) => row);
}
