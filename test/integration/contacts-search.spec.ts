import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContactDetailReply, ContactReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;
beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

const add = (body: object): Promise<ContactDetailReply> => good(house.as('chair', 'POST', '/api/contacts', body));

async function found(text: string, limit = 20): Promise<(string | null)[]> {
  const path = `/api/contacts/search?text=${encodeURIComponent(text)}&limit=${String(limit)}`;
  const { items } = await good(house.as<{ items: ContactReply[] }>('chair', 'GET', path));
  return items.map(({ name }) => name);
}

describe('check C3: the search for people', () => {
  it('finds who was added a moment ago, by name and by the end of a number', async () => {
    await add({ name: 'José Martínez', phones: [{ number: '3125550401' }] });
    expect([await found('jose mar'), await found('0401'), await found('jo')]).toEqual([
      ['José Martínez'],
      ['José Martínez'],
      ['José Martínez'],
    ]);
    await add({ name: 'Joan Adams', phones: [{ number: '3125550402' }] });
    expect(await found('jo')).toEqual(['Joan Adams', 'José Martínez']);
    expect(await found('jo', 1)).toEqual(['Joan Adams']);
    expect(await found('j')).toEqual([]);
  });

  it('finds nobody who was erased', async () => {
    const gone = await add({ name: 'Gona Erased', phones: [{ number: '3125550403' }] });
    expect(await found('gona')).toEqual(['Gona Erased']);
    await good(house.as('chair', 'POST', `/api/contacts/${gone.id}/erase`, { because: 'asked' }));
    expect([await found('gona'), await found('0403')]).toEqual([[], []]);
  });

  it('tells no number, and nobody else may ask', async () => {
    const answer = await house.as('chair', 'GET', '/api/contacts/search?text=jose');
    expect(answer.text).not.toContain('3125550401');
    for (const role of ['captain', 'partner', 'texter', 'auditor'] as const) {
      expect((await house.as(role, 'GET', '/api/contacts/search?text=jose')).status).toBe(403);
    }
  });
});
