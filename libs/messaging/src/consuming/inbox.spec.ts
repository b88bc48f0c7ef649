import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlOn } from '#database';
import { Logger, newId, SteppableClock, SystemClock } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { MessagingOptions } from '../messaging-options.js';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { leastIdAt, pruneInbox } from './inbox.js';
import { InboxPruner } from './inbox-pruner.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ name: 'inbox', entities: [], migrations: [MessagingTables1790000000001] });
});

afterAll(() => db.close());

describe('the inbox', () => {
  it('knows the least id of an instant', () => {
    const before = leastIdAt(new SystemClock().now());
    const id = newId();
    expect(before <= id).toBe(true);
    expect(leastIdAt(new Date(new SystemClock().nowMs() + 2)) > id).toBe(true);
    expect(leastIdAt(new Date('2026-12-03T15:02:11Z'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('forgets what was published before, a bounded number at a time, and nothing of others', async () => {
    const sql = sqlOn(db.dataSource.manager);
    const old = leastIdAt(new Date('2026-01-01T00:00:00Z'));
    const older = leastIdAt(new Date('2025-12-01T00:00:00Z'));
    const recent = leastIdAt(new Date('2026-03-01T00:00:00Z'));
    await sql.query(`INSERT INTO inbox SELECT 'contacts', unnest($1::uuid[])`, [[old, older, recent]]);
    await sql.query(`INSERT INTO inbox VALUES ('actions', $1)`, [older]);
    const before = new Date('2026-02-01T00:00:00Z');
    expect(await pruneInbox(sql, 'contacts', before, 1)).toBe(1);
    expect(await pruneInbox(sql, 'contacts', before, 10)).toBe(1);
    expect(await pruneInbox(sql, 'contacts', before, 10)).toBe(0);
    expect(await sql.query('SELECT consumer, event_id FROM inbox ORDER BY consumer')).toEqual([
      { consumer: 'actions', event_id: older },
      { consumer: 'contacts', event_id: recent },
    ]);
  });

  it('remembers thirty days by the clock of the product', async () => {
    const clock = new SteppableClock();
    const logger = new Logger({ service: 'notifications', level: 'silent', format: 'json' });
    const pruner = new InboxPruner(db.database, new MessagingOptions('notifications'), clock, logger);
    await db.database.query(`INSERT INTO inbox VALUES ('notifications', $1)`, [leastIdAt(clock.now())]);
    clock.step(29 * 24 * 60 * 60 * 1_000);
    expect(await pruner.prune()).toBe(0);
    clock.step(2 * 24 * 60 * 60 * 1_000);
    expect(await pruner.prune()).toBe(1);
  });
});
