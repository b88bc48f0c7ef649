import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged, reachabilityChanged } from '#contracts';
import type { AudiencePreviewReply } from '../../apps/contacts/src/audiences/audiences.routes.js';
import type { ImportDetailReply } from '../../apps/contacts/src/imports/imports.routes.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const header = 'first_name,last_name,mobile_phone,home_phone,email,do_not_call';
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

async function importRows(...rows: string[]): Promise<ImportDetailReply['rows']> {
  const body = { fileName: 'export.csv', csv: [header, ...rows].join('\n'), consent };
  return (await good(house.as<ImportDetailReply>('chair', 'POST', '/api/imports', body))).rows;
}

function person(row: ImportDetailReply['rows'][number] | undefined): Promise<ContactDetailReply> {
  return good(house.as('chair', 'GET', `/api/contacts/${row?.contactId ?? ''}`));
}

async function indexOf(row: ImportDetailReply['rows'][number] | undefined): Promise<string> {
  const [phone] = await house.database.query<{ phone_index: string }>(
    'SELECT phone_index FROM contact_phones WHERE contact_id = $1 ORDER BY position LIMIT 1',
    [row?.contactId],
  );
  return phone?.phone_index ?? '';
}

async function act(
  phoneIndex: string,
  state: 'opted_in' | 'opted_out',
  contactIds: (string | null | undefined)[] = [],
): Promise<void> {
  house.clock.step(60_000);
  await house.tell(reachabilityChanged, {
    phoneIndex,
    contactIds: contactIds.filter((id) => typeof id === 'string'),
    state,
    how: 'carrier_keyword',
    changedAt: house.clock.now().toISOString(),
  });
}

describe('consent to be asked by text', () => {
  it('inv I16: an opt-out survives every later import, by the same row, another number or another name', async () => {
    const [ana] = await importRows('Ana,Uno,3125550101,,ana@example.org,no');
    const index = await indexOf(ana);
    await act(index, 'opted_out', [ana?.contactId]);
    const again = await importRows(
      'Ana,Uno,3125550101,,ana@example.org,no',
      'Ana,Uno,3125550102,,ana@example.org,no',
      'Somebody,Else,3125550101,,,no',
    );
    expect(again.map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'imported']);
    for (const row of again) {
      expect(row.remarks).toContain('opted_out_before');
      expect(await person(row)).toMatchObject({ smsConsent: 'opted_out' });
    }
    const preview = house.as<AudiencePreviewReply>('chair', 'POST', '/api/audiences/preview', {
      circleId: null,
      language: null,
    });
    expect(await good(preview)).toMatchObject({ people: 0 });
  });

  it('keeps a number closed that nobody here had when it was closed', async () => {
    await act('c'.repeat(64), 'opted_out');
    const [before] = await importRows('Ben,Uno,3125550111,,,no');
    const index = await indexOf(before);
    await house.database.query('DELETE FROM contacts WHERE id = $1', [before?.contactId]);
    await act(index, 'opted_out');
    const [after] = await importRows('Ben,Uno,3125550111,,,no');
    expect(await person(after)).toMatchObject({
      smsConsent: 'opted_out',
      consentHistory: [{ cause: 'number_closed', attestation: null }],
    });
  });

  it('keeps a number closed by its hash alone, when the person who closed it is gone', async () => {
    const [cid] = await importRows('Cid,Uno,3125550121,,,no');
    const index = await indexOf(cid);
    await act(index, 'opted_out', [cid?.contactId]);
    await house.database.query('UPDATE suppressions SET phone_index = NULL WHERE phone_index = $1', [index]);
    await house.database.query('DELETE FROM contacts WHERE id = $1', [cid?.contactId]);
    const [again] = await importRows('Cid,Uno,3125550121,,,no');
    expect(await person(again)).toMatchObject({ smsConsent: 'opted_out' });
  });

  it('closes a number for everybody who has it, also for those whom the event does not name', async () => {
    const [dora, eli] = await importRows('Dora,Uno,3125550131,,,no', 'Eli,Uno,3125550131,,,no');
    await act(await indexOf(dora), 'opted_out', [dora?.contactId]);
    expect(await person(eli)).toMatchObject({
      smsConsent: 'opted_out',
      consentHistory: [
        { state: 'opted_out', cause: 'carrier_keyword' },
        { state: 'opted_in', cause: 'attested' },
      ],
    });
  });

  it('opens again by START, for the people it names and nobody else', async () => {
    const [fay, gil] = await importRows('Fay,Uno,3125550141,,,no', 'Gil,Uno,3125550141,,,no');
    const index = await indexOf(fay);
    await act(index, 'opted_out', [fay?.contactId, gil?.contactId]);
    await act(index, 'opted_in', [fay?.contactId]);
    expect((await person(fay)).smsConsent).toBe('opted_in');
    expect((await person(gil)).smsConsent).toBe('opted_out');
    const [later] = await importRows('Hal,Uno,3125550141,,,no');
    expect((await person(later)).smsConsent).toBe('opted_in');
  });

  it('does not take START for the consent of somebody who never agreed', async () => {
    const walkIn = { name: 'Ida', phone: '3125550151', language: 'en' };
    const { contactId } = await good(house.asService<{ contactId: string }>('web', '/internal/walk-ins', walkIn));
    await act('a'.repeat(64), 'opted_in', [contactId]);
    const ida = await good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${contactId}`));
    expect(ida).toMatchObject({ smsConsent: 'unknown', consentHistory: [] });
  });

  it('lets a late START lose against a newer opt-out at the other number', async () => {
    const [jo] = await importRows('Jo,Uno,3125550161,,,no');
    const index = await indexOf(jo);
    const early = house.clock.now().toISOString();
    await act(index, 'opted_out', [jo?.contactId]);
    await house.tell(reachabilityChanged, {
      phoneIndex: 'b'.repeat(64),
      contactIds: [jo?.contactId ?? ''],
      state: 'opted_in',
      how: 'carrier_keyword',
      changedAt: early,
    });
    expect((await person(jo)).smsConsent).toBe('opted_out');
  });

  it('tells the others with a version that grows by one per change', async () => {
    const [kim] = await importRows('Kim,Uno,3125550171,,,no');
    const index = await indexOf(kim);
    await act(index, 'opted_out', [kim?.contactId]);
    await act(index, 'opted_out', [kim?.contactId]);
    await act(index, 'opted_in', [kim?.contactId]);
    const told = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    const ofKim = told.filter(({ contactId }) => contactId === kim?.contactId);
    expect(ofKim.map(({ version, smsConsent }) => [version, smsConsent])).toEqual([
      [1, 'opted_in'],
      [2, 'opted_out'],
      [3, 'opted_in'],
    ]);
    expect(ofKim[0]).toMatchObject({ phones: [{ phoneIndex: index, textable: true }], timeZones: ['America/Chicago'] });
  });
});
