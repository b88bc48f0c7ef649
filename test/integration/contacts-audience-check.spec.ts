import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { countPlaced } from '../../apps/contacts/src/audiences/audience.sql.js';
import { CheckAudiences } from '../../apps/contacts/src/audiences/check-audiences.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const consent = {
  how: 'sign-up sheet at the May meeting',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets and actions, about 8 a month. Rates may apply. STOP to end, HELP for help.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;
let check: CheckAudiences;

const add = (name: string, more: object = {}) => good(house.as('chair', 'POST', '/api/contacts', { name, ...more }));

beforeAll(async () => {
  house = await openContacts();
  check = house.service.app.get(CheckAudiences);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await add(`Known ${String(n)}`, { phones: [{ number: `+1415200000${String(n)}` }], consent });
  }
}, 60_000);

afterAll(() => house.close());

describe('the daily look at audiences', () => {
  it('the engine says of everybody what the database says in another way', async () => {
    expect(await check.run()).toBe(0);
    await house.database.query(`UPDATE contacts SET sms_consent = 'opted_out' WHERE id IN (
      SELECT id FROM contacts WHERE sms_consent = 'opted_in' ORDER BY id LIMIT 5)`);
    expect(await check.run()).toBeGreaterThan(0);
    // What counts is what was told: whoever changes people says so.
    await house.database.query('UPDATE contacts SET changed_in = this_transaction()');
    expect(await check.run()).toBe(0);
  });

  it('says nothing of a difference while people come all the time, as in a large import', async () => {
    const database = house.service.app.get(Database);
    const ask = database.query.bind(database);
    let come = 0;
    const meddling = jest.spyOn(database, 'query').mockImplementation(async (sql, parameters) => {
      if (sql === countPlaced) await add(`New ${String(++come)}`);
      return ask(sql, parameters);
    });
    expect(await check.run()).toBeNull();
    expect(come).toBe(3);
    meddling.mockRestore();
    expect(await check.run()).toBe(0);
  });
});
