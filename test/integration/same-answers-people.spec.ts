import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged } from '#contracts';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { statementsOf } from './statements.js';

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
}, 60_000);

afterAll(() => house.close());

const welcome = (phone: string, name?: string) =>
  good(house.asService<{ contactId: string }>('web', '/internal/walk-ins', { phone, name, language: 'en' }));
const asked = (phone: string, name?: string) => statementsOf(/turnout people/, () => welcome(phone, name));
const people = () => house.database.query<{ n: number }>('SELECT count(*)::int AS n FROM contacts');

describe('a number that is typed on a public page', () => {
  it('has the same statements run before its answer, whether anybody has it or nobody', async () => {
    const fresh = await asked('3125550131', 'Rosa');
    expect(fresh.length).toBeGreaterThan(8);
    expect(fresh.filter((text) => text.startsWith('INSERT INTO contacts'))).toHaveLength(1);
    expect(fresh.filter((text) => text.startsWith('INSERT INTO outbox'))).toHaveLength(1);
    expect(await asked('3125550131', 'Rosa')).toEqual(fresh);
    expect(await asked('3125550131')).toEqual(fresh);
    expect(await asked('3125550132')).toEqual(fresh);
  });

  it('adds nobody and tells of nobody when somebody has it', async () => {
    const { contactId } = await welcome('3125550133', 'Luis');
    const [before, told] = [await people(), await house.told(contactsChanged)];
    expect(await welcome('3125550133', 'A stranger')).toEqual({ contactId });
    expect(await people()).toEqual(before);
    expect(await house.told(contactsChanged)).toEqual(told);
  });
});
