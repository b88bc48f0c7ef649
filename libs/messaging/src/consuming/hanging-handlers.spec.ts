import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actionPosted } from '#contracts';
import { Logger, Metrics, newId, SystemClock } from '#runtime';
import { probe, testDatabase, type TestDatabase } from '#testing';
import { EventCatalogue } from '../event-catalogue.js';
import { headerNames } from '../event-headers.js';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { ParkedAttempts1790000000010 } from '../parking/parked-attempts.migration.js';
import { ParkedEvents } from '../parking/parked-events.js';
import { Doorbell } from '../publishing/doorbell.js';
import { Transactions } from '../publishing/transactions.js';
import type { Tx } from '../publishing/tx.js';
import { Dispatcher } from './dispatcher.js';
import type { BoundHandler } from './handlers.js';
import type { IncomingRecord } from './record.js';

const withinMs = 400;
let db: TestDatabase;
let dispatcher: Dispatcher;
let parked: ParkedEvents;
let offset = 0;

beforeAll(async () => {
  const migrations = [MessagingTables1790000000001, ParkedAttempts1790000000010];
  db = await testDatabase({ name: 'hanging', entities: [], migrations });
  await db.database.query('CREATE TABLE effects (position serial, slug text)');
  await db.database.query('CREATE TABLE doors (name text PRIMARY KEY)');
  await db.database.query(`INSERT INTO doors VALUES ('front')`);
});

afterAll(() => db.close());

beforeEach(async () => {
  await db.database.query('TRUNCATE inbox, parked_events, effects, outbox');
  const options = new MessagingOptions('notifications', new EventCatalogue(), withinMs);
  const clock = new SystemClock();
  const logger = new Logger({ service: 'notifications', level: 'silent', format: 'json' });
  const transactions = new Transactions(db.database, options, clock, new Doorbell());
  dispatcher = new Dispatcher(transactions, options, clock, logger, new MessagingMetrics(new Metrics()));
  parked = new ParkedEvents(db.database, options);
});

function posted(slug: string): IncomingRecord {
  return {
    topic: actionPosted.topic,
    partition: 3,
    offset: String(offset++),
    key: Buffer.from(slug.replace(/\d+$/, '')),
    value: Buffer.from(JSON.stringify({ ...actionPosted.example, slug })),
    headers: { [headerNames.id]: newId(), [headerNames.type]: actionPosted.name },
  };
}

/** Handles the records; `hang` runs in the handler of a1, after it has written. */
async function dispatch(slugs: readonly string[], hang: (tx: Tx) => Promise<unknown>): Promise<void> {
  const handler: BoundHandler = async (payload, tx) => {
    const { slug } = payload as { slug: string };
    await tx.query('INSERT INTO effects (slug) VALUES ($1)', [slug]);
    if (slug === 'a1') await hang(tx);
  };
  const control = { handled: async () => undefined, signal: new AbortController().signal };
  await dispatcher.dispatch(slugs.map(posted), new Map([[actionPosted.name, handler]]), control);
}

async function effects(): Promise<string[]> {
  const rows = await db.database.query<{ slug: string }>('SELECT slug FROM effects ORDER BY position');
  return rows.map(({ slug }) => slug);
}

const outcome = async (): Promise<string[]> =>
  (await parked.list()).map(({ key, reason, error }) => `${String(key)} ${reason} ${error}`);

describe('a handler that does not come back (fault F14, inv I13)', () => {
  const parkedAsHanging = [
    'a handler_failed TookTooLong: It did not end within 0.4 s, and was undone.',
    'a behind_parked An earlier event of its key is parked.',
  ];

  it('is parked with what follows its key, while other keys flow; what it does later is never kept', async () => {
    const gate = Promise.withResolvers<void>();
    const afterwards: Promise<unknown>[] = [];
    await dispatch(['b1', 'a1', 'a2', 'c1'], async (tx) => {
      await gate.promise;
      afterwards.push(tx.query(`INSERT INTO effects (slug) VALUES ('late')`));
    });
    expect(await effects()).toEqual(['b1', 'c1']);
    expect(await outcome()).toEqual(parkedAsHanging);
    gate.resolve();
    await probe('both of its tries to go on', () => afterwards.length === 2);
    for (const late of await Promise.allSettled(afterwards)) expect(late.status).toBe('rejected');
    expect(await effects()).toEqual(['b1', 'c1']);
  });

  it('is parked when it waits for a lock of somebody else, and what it held is free', async () => {
    await db.database.transaction(async (sql) => {
      await sql.query(`SELECT FROM doors WHERE name = 'front' FOR UPDATE`);
      await dispatch(['b1', 'a1', 'a2', 'c1'], (tx) => tx.query(`SELECT FROM doors FOR UPDATE`));
    });
    expect(await effects()).toEqual(['b1', 'c1']);
    expect(await outcome()).toEqual(parkedAsHanging);
  });

  it('shows while it hangs, and no longer', async () => {
    expect(dispatcher.overdue()).toBeNull();
    const dispatching = dispatch(['a1'], () => new Promise(() => undefined));
    expect(await probe('the reason', () => dispatcher.overdue())).toMatch(
      /^a handler of actions\.\w+ has been at work/,
    );
    await dispatching;
    expect(dispatcher.overdue()).toBeNull();
  });
});
