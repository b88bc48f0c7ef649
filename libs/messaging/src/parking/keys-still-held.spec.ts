import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { probe, testDatabase, type TestDatabase } from '#testing';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { keysStillHeld } from './keys-still-held.js';
import { park } from './park.js';
import { ParkedAttempts1790000000010 } from './parked-attempts.migration.js';

const topic = 'actions.actions';
const key = Buffer.from('a');
let db: TestDatabase;

beforeAll(async () => {
  const migrations = [MessagingTables1790000000001, ParkedAttempts1790000000010];
  db = await testDatabase({ name: 'held', entities: [], migrations });
});

afterAll(() => db.close());

/** Asks whether the key is held while a person's transaction that settles its one event is open. */
async function askedWhile(settle: string, ends: 'commits' | 'rolls back'): Promise<Set<string>> {
  const id = newId();
  const record = { topic, partition: 0, offset: '1', key, value: Buffer.from(id), headers: {} };
  const parking = { record, eventId: null, reason: 'bad_json', error: 'x', attempts: 1 } as const;
  await db.database.transaction((sql) => park(sql, 'notifications', new Date('2026-12-03T18:00:00Z'), [parking]));
  let asked: Promise<Set<string>> | undefined;
  const settling = db.database.transaction(async (sql) => {
    await sql.query(settle);
    asked = db.database.transaction((other) => keysStillHeld(other, 'notifications', topic, [key.toString('hex')]));
    await probe('somebody who waits', async () => (await db.database.query(waitingFor)).length > 0);
    if (ends === 'rolls back') throw new Error('not today');
  });
  if (ends === 'rolls back') await expect(settling).rejects.toThrow('not today');
  else await settling;
  return (await asked) ?? new Set();
}

const waitingFor = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const settleAll = `UPDATE parked_events SET state = 'replayed'`;

it('a key is free when the event that held it is dealt with in the meantime (inv I8)', async () => {
  expect(await askedWhile(settleAll, 'commits')).toEqual(new Set());
});

it('a key stays held when dealing with its event failed (inv I8)', async () => {
  expect(await askedWhile(settleAll, 'rolls back')).toEqual(new Set([key.toString('hex')]));
});
