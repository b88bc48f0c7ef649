import { expect } from '@jest/globals';
import pg from 'pg';
import { databaseName, withDatabase } from '#database';
import { probe } from '#testing';
import type { Seeded } from './corpus.js';
import { consent, csvOf, e164, type FullRun, goodRow, nameOf, personAt } from './full-run.js';
import type { LeakHouse } from './leak-house.js';
import { Searcher } from './searcher.js';
import { searchTables, tablesOf } from './places.js';

/** Somebody who said STOP in the run, and somebody who did not and is in the same file later. */
const gone = 15;
const stays = 30;

const services = ['actions', 'contacts', 'notifications', 'web'];

/** What leads to somebody without being their name: the id that all services know, and the keyed hash of their number. */
interface Marks {
  readonly contactId: string;
  readonly phoneIndex: string;
}

/** Erases somebody who was asked, answered, came and said STOP. Resolves when every service has forgotten them. */
export async function eraseSomebody(house: LeakHouse, run: FullRun): Promise<Marks> {
  const person = personAt(gone);
  const contactId = await run.idOf(person);
  const { id, shiftId } = run.action;
  await house.chair.ask('POST', `/api/actions/${id}/rsvps`, { contactId, shiftId, answer: 'yes' });
  await house.chair.ask('POST', `/api/actions/${id}/attendance`, {
    notes: [{ shiftId, contactId, outcome: 'attended' }],
  });
  const marks = { contactId, phoneIndex: await phoneIndexOf(house, contactId) };
  for (const mark of Object.values(marks)) expect((await tablesWith(house, mark)).length).toBeGreaterThan(3);
  await house.chair.ask('POST', `/api/contacts/${contactId}/erase`, { because: 'asked' });
  await probe(
    'every service to have forgotten them',
    async () => {
      const left = (await tablesWith(house, contactId)).filter((name) => !mayKnow.has(name));
      if (left.length > 0) throw new Error(left.join(', '));
      return true;
    },
    { withinMs: 30_000 },
  );
  return marks;
}

/**
 * The only tables that hold the id of somebody who was erased: it leads to nobody any more. The audit says that the id
 * was erased, by whom, and what was done with it before; erased ids are kept so that what arrives late is forgotten too,
 * and for some days the id stands among those whom whoever keeps people in memory has to look at again.
 */
const mayKnow: ReadonlySet<string> = new Set([
  ...services.map((service) => `${service} public.audit_entries`),
  ...services.map((service) => `${service} public.erased_contacts`),
  'contacts public.people_to_look_at',
]);

/** Nothing of the person is in any table, and of what led to them nothing but the id where it may stay. */
export async function expectForgotten(house: LeakHouse, { contactId, phoneIndex }: Marks): Promise<void> {
  const searcher = new Searcher([personAt(gone)]);
  for (const service of services) await searchTables(searcher, house.databaseUrl, service);
  expect(searcher.hits).toEqual([]);
  expect(await tablesWith(house, phoneIndex)).toEqual([]);
  expect((await tablesWith(house, contactId)).filter((name) => !mayKnow.has(name))).toEqual([]);
  const name = new URLSearchParams({ text: nameOf(personAt(gone)) });
  const found = await house.chair.ask<{ items: unknown[] }>('GET', `/api/contacts/search?${name}`);
  expect(found.items).toEqual([]);
}

/** A file brings them back, and says that they agreed: their number stays closed, and the next wave asks others only. */
export async function bringBack(house: LeakHouse, run: FullRun): Promise<void> {
  const before = textsTo(house, personAt(gone)).length;
  const othersBefore = textsTo(house, personAt(stays)).length;
  const circle = await house.chair.ask<{ id: string }>('POST', '/api/circles', { name: 'Both', sector: null });
  const csv = csvOf([goodRow(gone), goodRow(stays)]);
  await house.chair.ask('POST', '/api/imports', { fileName: 'again.csv', csv, consent, circleId: circle.id });
  await run.post('Leaflets at the gate', circle.id);
  await probe('the text to who stays', () => textsTo(house, personAt(stays)).length > othersBefore);
  expect(textsTo(house, personAt(gone))).toHaveLength(before);
  const again = await house.chair.ask<{ smsConsent: string }>('GET', `/api/contacts/${await run.idOf(personAt(gone))}`);
  expect(again.smsConsent).toBe('opted_out');
}

function textsTo(house: LeakHouse, person: Seeded): readonly object[] {
  return house.standIn.accepted().filter(({ to }) => to === e164(person));
}

async function phoneIndexOf(house: LeakHouse, contactId: string): Promise<string> {
  const [row] = await query<{ index: string }>(
    house,
    'contacts',
    `SELECT phone_index AS index FROM contact_phones WHERE contact_id = '${contactId}'`,
  );
  if (!row) throw new Error('They have no number.');
  return row.index;
}

/** Tables with a row that mentions a text, bytes as hex. */
async function tablesWith(house: LeakHouse, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const service of services) {
    for (const table of await tablesOf(house.databaseUrl, service)) {
      const rows = await query(house, service, `SELECT 1 FROM ${table} one WHERE one::text LIKE '%${text}%' LIMIT 1`);
      if (rows.length > 0) found.push(`${service} ${table}`);
    }
  }
  return found;
}

async function query<R extends pg.QueryResultRow>(house: LeakHouse, service: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: withDatabase(house.databaseUrl, databaseName(service)) });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
