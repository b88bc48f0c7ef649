import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { MessagingOptions } from '../messaging-options.js';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { park } from './park.js';
import { ParkedAttempts1790000000010 } from './parked-attempts.migration.js';
import { ParkedEvents } from './parked-events.js';
import { ParkedReminder } from './parked-reminder.js';

let db: TestDatabase;

beforeAll(async () => {
  const migrations = [MessagingTables1790000000001, ParkedAttempts1790000000010];
  db = await testDatabase({ name: 'reminder', entities: [], migrations });
});

afterAll(() => db.close());

it('the log says that something waits, and is silent while nothing does', async () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = new Logger({ service: 'contacts', level: 'info', format: 'json', destination });
  const reminder = new ParkedReminder(new ParkedEvents(db.database, new MessagingOptions('contacts')), logger);
  await reminder.remind();
  expect(lines).toEqual([]);
  const record = { topic: 't', partition: 0, offset: '1', key: null, value: null, headers: {} };
  const parking = { record, eventId: null, reason: 'tombstone', error: 'x', attempts: 1 } as const;
  const at = new Date('2026-12-03T18:00:00Z');
  await db.database.transaction((sql) => park(sql, 'contacts', at, [parking]));
  await reminder.remind();
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 40, count: 1 }]);
});
