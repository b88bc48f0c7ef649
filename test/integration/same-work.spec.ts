import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reachabilityChanged } from '#contracts';
import { Database } from '#database';
import { Visitor } from '#testing';
import { AskForLink } from '../../apps/web/src/mail-links/ask-for-link.js';
import { SignInHouse } from '../journeys/sign-in-house.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { statementsOf } from './statements.js';

const known = '3125550171';
const closed = '3125550172';
/** No answer comes sooner. */
const floorMs = 75;

let house: ContactsHouse;
let door: SignInHouse;
let version: number;
let circleId: string;

async function know(number: string, name: string): Promise<string> {
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', { name, phones: [{ number }] }))).id;
}

beforeAll(async () => {
  [house, door] = await Promise.all([openContacts(), SignInHouse.open()]);
  ({ id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'Logistics' })));
  ({ version } = await good(house.askService<{ version: number }>('web', '/internal/public/wordings/join')));
  await know(known, 'Nadia Nueva');
  const contactId = await know(closed, 'Nadia Nueva');
  const [row] = await house.database.query<{ index: string }>(
    'SELECT phone_index AS index FROM contact_phones WHERE contact_id = $1',
    [contactId],
  );
  const changedAt = house.clock.now().toISOString();
  const act = { phoneIndex: row?.index ?? '', contactIds: [contactId], how: 'carrier_keyword' as const };
  await house.tell(reachabilityChanged, { ...act, state: 'opted_out', changedAt });
}, 120_000);

afterAll(() => Promise.all([house.close(), door.close()]), 60_000);

describe('what a stranger can measure of a number or an address', () => {
  it('inv I10: a wish to join runs the same statements for one that is known, unknown or closed', async () => {
    const statements = statementsOf(house.database);
    const ask = (phone: string, name: string) =>
      statements(async () => {
        const form = { circleId, name, phone, language: 'en', wordingVersion: version };
        expect((await house.asService('web', '/internal/joins', form)).status).toBe(202);
      });
    const unknown = await ask('3125550173', 'Nadia Nueva');
    expect(unknown.length).toBeGreaterThan(4);
    for (const phone of [known, closed]) expect(await ask(phone, 'Nadia Nueva')).toEqual(unknown);
    expect(await ask(known, 'Somebody Else')).toEqual(unknown);
  });

  it('inv I10: an answer of somebody known waits as long as one that adds a person does its work in', async () => {
    const statements = statementsOf(house.database);
    const came = async (phone: string) => {
      const began = performance.now();
      const asked = await statements(() =>
        good(house.asService('web', '/internal/walk-ins', { phone, language: 'en' })),
      );
      expect(performance.now() - began).toBeGreaterThanOrEqual(floorMs - 1);
      return asked;
    };
    const [ofKnown, ofClosed, ofUnknown] = [await came(known), await came(closed), await came('3125550174')];
    expect(ofClosed).toEqual(ofKnown);
    // Adding somebody is a bounded piece of work, which the wait has room for.
    expect(ofUnknown.length).toBeLessThan(40);
    expect(ofUnknown.slice(0, 2)).toEqual(ofKnown.slice(0, 2));
  });

  it('inv I10: a link to sign in is asked for with the same statements, whether the address is of the staff or not', async () => {
    const staff = Visitor.at(door.url);
    const email = 'ana@example.org';
    await staff.post(new URL(await door.invite('admin')).pathname, { name: 'Ana', email });
    const { app } = door.door;
    const statements = statementsOf(app.get(Database));
    const ask = (address: string) => statements(() => app.get(AskForLink).run(address, null));
    const unknown = await ask('nobody@example.org');
    expect(unknown.length).toBeGreaterThan(3);
    expect(await ask(email)).toEqual(unknown);
  });
});
