import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personErased, reachabilityChanged } from '#contracts';
import { newId } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const consent = {
  how: 'in person at the picket on May 4',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'May we text you about pickets and actions, about 8 a month? Rates may apply. STOP to end.',
  attestedBy: 'Maria Attestor',
  channels: ['sms', 'email'],
};

let house: ContactsHouse;
beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

const add = (body: object): Promise<ContactDetailReply> => good(house.as('chair', 'POST', '/api/contacts', body));

const erase = (id: string, because = 'asked') => house.as('chair', 'POST', `/api/contacts/${id}/erase`, { because });

/** Every row of every table of the service that mentions a text. */
async function rowsWith(text: string): Promise<string[]> {
  const tables = await house.database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.database.query(`SELECT 1 AS one FROM ${name} row WHERE row::text LIKE $1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function stop(phoneIndex: string, contactId: string): Promise<void> {
  const changedAt = house.clock.now().toISOString();
  const act = { phoneIndex, contactIds: [contactId], state: 'opted_out' as const, how: 'carrier_keyword' as const };
  await house.tell(reachabilityChanged, { ...act, changedAt });
}

async function indexOf(contactId: string): Promise<string> {
  const [row] = await house.database.query<{ index: string }>(
    'SELECT phone_index AS index FROM contact_phones WHERE contact_id = $1',
    [contactId],
  );
  return row?.index ?? '';
}

describe('check G6: erasing a person', () => {
  it('leaves nothing of them here but an id that names nobody, and is told', async () => {
    const eva = await add({ name: 'Eva Gone', phones: [{ number: '3125550301' }], email: 'eva@example.org', consent });
    const index = await indexOf(eva.id);
    expect((await erase(eva.id)).status).toBe(200);
    expect((await house.told(personErased)).map(({ contactId }) => contactId)).toEqual([eva.id]);
    expect(await rowsWith(eva.id)).toEqual(['audit_entries', 'erased_contacts', 'people_to_look_at']);
    expect(await rowsWith(index)).toEqual([]);
    expect((await erase(eva.id)).status).toBe(404);
    expect((await house.as('chair', 'GET', `/api/contacts/${eva.id}`)).status).toBe(404);
  });

  it('keeps the number of somebody who said stop closed by a hash that no lookup finds', async () => {
    const max = await add({ name: 'Max Stopped', phones: [{ number: '3125550302' }], consent });
    const index = await indexOf(max.id);
    await stop(index, max.id);
    await erase(max.id);
    await house.told(personErased);
    expect(await rowsWith(index)).toEqual([]);
    const again = await add({ name: 'Max Stopped', phones: [{ number: '3125550302' }], consent });
    expect(again).toMatchObject({ smsConsent: 'opted_out' });
    expect(again.id).not.toBe(max.id);
  });

  it('keeps the address of somebody who refused e-mail closed as well', async () => {
    const nora = await add({ name: 'Nora Refused', email: 'nora@example.org', consent });
    await house.database.query(`UPDATE contacts SET email_consent = 'opted_out' WHERE id = $1`, [nora.id]);
    await erase(nora.id);
    expect(await add({ name: 'Nora Refused', email: 'nora@example.org', consent })).toMatchObject({
      emailConsent: 'opted_out',
    });
  });

  it('closes nothing of somebody who had agreed: they can come back', async () => {
    const leo = await add({ name: 'Leo Left', phones: [{ number: '3125550303' }], consent });
    await erase(leo.id, 'not_needed');
    expect(await add({ name: 'Leo Left', phones: [{ number: '3125550303' }], consent })).toMatchObject({
      smsConsent: 'opted_in',
    });
  });

  it('touches nothing of whoever shares the phone, whose stop stays theirs', async () => {
    const phones = [{ number: '3125550304' }];
    const ida = await add({ name: 'Ida Shares', phones, consent });
    const ole = await add({ name: 'Ole Shares', phones, consent });
    await stop(await indexOf(ida.id), ida.id);
    await erase(ida.id);
    expect(await good(house.as('chair', 'GET', `/api/contacts/${ole.id}`))).toMatchObject({
      phones: [{ masked: '…0304' }],
    });
    const index = await indexOf(ole.id);
    const kept = await house.database.query(
      'SELECT cause, suppression_hash IS NOT NULL AS hashed FROM suppressions WHERE phone_index = $1',
      [index],
    );
    expect(kept).toEqual([{ cause: 'carrier_keyword', hashed: true }]);
    // Whoever comes to the same phone later finds it closed, as Ole does.
    const una = await add({ name: 'Una Shares', phones, consent });
    for (const { id } of [ole, una])
      expect(await good(house.as('chair', 'GET', `/api/contacts/${id}`))).toMatchObject({ smsConsent: 'opted_out' });
  });

  it('is refused for somebody who is not there and for who may not', async () => {
    expect((await erase(newId())).status).toBe(404);
    expect((await house.as('captain', 'POST', `/api/contacts/${newId()}/erase`, { because: 'asked' })).status).toBe(
      403,
    );
  });
});
