import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged } from '#contracts';
import { buildMembershipFile } from '#testing';
import { PersonalFields } from '../../apps/contacts/src/sealing/personal-fields.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

/** Everything that the database of contacts holds, table by table, bytea columns as the bytes they are. */
async function everyByte(): Promise<Map<string, string>> {
  const tables = await house.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const held = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await house.database.query<object>(`SELECT * FROM "${name}"`);
    held.set(name, rows.map((row) => Object.values(row).map(asText).join('\n')).join('\n'));
  }
  return held;
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

describe('sealed fields', () => {
  it('inv I10: no table holds a name, a number or an address of a file in plain text, nor do the events', async () => {
    const { csv, members } = buildMembershipFile({ people: 150, seed: 11 });
    const consent = {
      how: 'sign-up sheet',
      obtainedAt: '2026-05-04T23:00:00Z',
      wording: 'Text me about pickets and actions. STOP to end, HELP for help.',
      attestedBy: 'Marisol Attestor',
    };
    await good(house.as('chair', 'POST', '/api/imports', { fileName: 'export.csv', csv, consent }));
    await house.asService('web', '/internal/walk-ins', { name: 'Wanda Walkin', phone: '5055550177', language: 'en' });
    const secrets = members.flatMap(({ name, mobile, home, email }) => [name, mobile, home, email?.split('@')[0]]);
    const wanted = [...secrets, 'Marisol', 'Wanda Walkin', '5055550177'].filter((text) => typeof text === 'string');
    expect(wanted.length).toBeGreaterThan(300);
    await house.told(contactsChanged);
    const held = (await everyByte()).set('events', house.allTold());
    expect(held.get('events')).toContain('"phoneIndex"');
    expect(held.get('contacts')).toContain('02111');
    for (const [table, bytes] of held) {
      const inLatin = wanted.filter(
        (text) => bytes.includes(text) || bytes.includes(Buffer.from(text).toString('latin1')),
      );
      expect({ table, found: inLatin }).toEqual({ table, found: [] });
    }
  });

  it('do not open in another row', async () => {
    const fields = house.service.app.get(PersonalFields, { strict: false });
    const rows = await house.database.query<{ id: string; name: Buffer }>('SELECT id, name FROM contacts LIMIT 2');
    const [one, other] = rows;
    if (!one || !other) throw new Error('The test before this one adds people.');
    expect(fields.open('name', one.id, one.name)).toMatch(/\p{L}/u);
    expect(() => fields.open('name', other.id, one.name)).toThrow();
    expect(() => fields.open('email', one.id, one.name)).toThrow();
  });

  it('sit in tables that match the entities', async () => {
    const drift = await house.database.dataSource.driver.createSchemaBuilder().log();
    const own = drift.upQueries.map(({ query }) => query).filter((query) => !/parked_events|inbox|outbox/.test(query));
    expect(own).toEqual([]);
  });
});
