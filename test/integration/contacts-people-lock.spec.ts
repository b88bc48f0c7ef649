import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#messaging';
import { lockNumber, lockPeople } from '../../apps/contacts/src/people/people-lock.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

async function walkIn(phone: string, name = 'Ana Luz'): Promise<string> {
  const asked = house.asService<{ contactId: string }>('web', '/internal/walk-ins', { phone, name, language: 'en' });
  return (await good(asked)).contactId;
}

/** Holds a lock while the work is done; fails when the work waits for it. */
async function whileHeld<T>(
  hold: (tx: Parameters<typeof lockPeople>[0]) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const transactions = house.service.app.get(Transactions);
  return transactions.run(async (tx) => {
    await hold(tx);
    return work();
  });
}

describe('the lock of people', () => {
  it('lets nobody wait who is known, whatever is being imported', async () => {
    const id = await walkIn('+13125550181');
    expect(await whileHeld(lockPeople, () => walkIn('+13125550181'))).toBe(id);
  });

  it('lets two who are new go on side by side, and makes one person of two at the same number', async () => {
    expect(
      await whileHeld(
        (tx) => lockNumber(tx, 'another number'),
        () => walkIn('+13125550182'),
      ),
    ).toMatch(/-/);
    const both = await Promise.all(Array.from({ length: 8 }, () => walkIn('+13125550183')));
    expect(new Set(both).size).toBe(1);
  });

  it('makes one person of a walk-in and a row of a list that arrive together', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Ana,Luz,3125552${String(at).padStart(3, '0')},no`);
    const csv = ['first_name,last_name,mobile_phone,do_not_call', ...rows].join('\n');
    const body = { fileName: 'list.csv', csv, consent: null };
    const [, ...ids] = await Promise.all([
      good(house.as('chair', 'POST', '/api/imports', body)),
      ...rows.map((_, at) => walkIn(`+13125552${String(at).padStart(3, '0')}`)),
    ]);
    expect(new Set(ids).size).toBe(rows.length);
    const [twice] = await house.database.query<{ numbers: number }>(
      `SELECT count(*)::int AS numbers FROM (SELECT phone_index FROM contact_phones GROUP BY 1 HAVING count(*) > 1) n`,
    );
    expect(twice?.numbers).toBe(0);
  });
});
