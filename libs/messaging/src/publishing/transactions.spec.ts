import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actionPosted, attendanceNoted, contactsChanged } from '#contracts';
import { SystemClock } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { MessagingOptions } from '../messaging-options.js';
import { MessagingTables1790000000001 } from '../messaging-tables.migration.js';
import { Doorbell } from './doorbell.js';
import { Transactions } from './transactions.js';

const cause = { correlationId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f81', causationId: null };
let db: TestDatabase;
let rings: string[][];
let transactions: Transactions;

beforeAll(async () => {
  db = await testDatabase({ name: 'transactions', entities: [], migrations: [MessagingTables1790000000001] });
  await db.database.query('CREATE TABLE things (name text PRIMARY KEY, size integer NOT NULL DEFAULT 0)');
});

afterAll(() => db.close());

beforeEach(async () => {
  await db.database.query('TRUNCATE outbox, things');
  rings = [];
  const doorbell = new Doorbell();
  doorbell.onRing((topics) => rings.push([...topics]));
  transactions = new Transactions(db.database, new MessagingOptions('actions'), new SystemClock(), doorbell);
});

const outbox = (): Promise<Record<string, unknown>[]> => db.database.query('SELECT * FROM outbox ORDER BY id');

describe('a transaction', () => {
  it('commits rows and events together, the events in the order in which they were told', async () => {
    const answer = await transactions.run(async (tx) => {
      await tx.query(`INSERT INTO things (name) VALUES ('sign')`);
      tx.publish(actionPosted, actionPosted.example);
      tx.publish(attendanceNoted, attendanceNoted.example);
      tx.publish(actionPosted, { ...actionPosted.example, slug: 'second' });
      return 'done';
    }, cause);
    expect(answer).toBe('done');
    const rows = await outbox();
    expect(rows.map(({ topic }) => topic)).toEqual([actionPosted.topic, attendanceNoted.topic, actionPosted.topic]);
    expect(rows[0]).toMatchObject({
      key: actionPosted.example.actionId,
      type: actionPosted.name,
      source: 'actions',
      correlation_id: cause.correlationId,
      causation_id: null,
      payload: actionPosted.example,
    });
    expect(await db.database.query('SELECT name FROM things')).toEqual([{ name: 'sign' }]);
  });

  it('rings once, after the commit, for the topics that have something new', async () => {
    await transactions.run(async (tx) => {
      tx.publish(actionPosted, actionPosted.example);
      tx.publish(actionPosted, actionPosted.example);
      tx.publish(attendanceNoted, attendanceNoted.example);
      expect(rings).toEqual([]);
    });
    expect(rings).toEqual([[actionPosted.topic, attendanceNoted.topic]]);
    await transactions.run(async (tx) => tx.query('SELECT 1'));
    expect(rings).toHaveLength(1);
  });

  it('leaves neither rows nor events when the work fails', async () => {
    const failing = transactions.run(async (tx) => {
      await tx.query(`INSERT INTO things (name) VALUES ('sign')`);
      tx.publish(actionPosted, actionPosted.example);
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    expect(await outbox()).toEqual([]);
    expect(await db.database.query('SELECT name FROM things')).toEqual([]);
    expect(rings).toEqual([]);
  });

  it('runs again after a deadlock, and tells each event once (fault F22)', async () => {
    await db.database.query(`INSERT INTO things (name) VALUES ('a'), ('b')`);
    const bothHold = Promise.withResolvers<void>();
    let holding = 0;
    let runs = 0;
    const grow = (first: string, second: string): Promise<void> =>
      transactions.run(async (tx) => {
        runs += 1;
        tx.publish(actionPosted, { ...actionPosted.example, slug: first });
        await tx.query('UPDATE things SET size = size + 1 WHERE name = $1', [first]);
        holding += 1;
        if (holding === 2) bothHold.resolve();
        await bothHold.promise;
        await tx.query('UPDATE things SET size = size + 1 WHERE name = $1', [second]);
      });
    await Promise.all([grow('a', 'b'), grow('b', 'a')]);
    expect(runs).toBe(3);
    expect(await db.database.query('SELECT size FROM things')).toEqual([{ size: 2 }, { size: 2 }]);
    expect(await outbox()).toHaveLength(2);
  });

  it('refuses an event of another service', async () => {
    const telling = transactions.run(async (tx) => tx.publish(contactsChanged, contactsChanged.example));
    await expect(telling).rejects.toThrow(
      'contacts.contacts-changed.v1 belongs to contacts; actions cannot publish it.',
    );
  });

  it('refuses a payload that breaks its contract, also by a field that the contract does not name', async () => {
    const phone = { ...actionPosted.example, phone: '+13125550123' };
    await expect(transactions.run(async (tx) => tx.publish(actionPosted, phone))).rejects.toThrow(/unrecognized/i);
    const wrong = { ...actionPosted.example, slug: '' };
    await expect(transactions.run(async (tx) => tx.publish(actionPosted, wrong))).rejects.toThrow();
    expect(await outbox()).toEqual([]);
  });

  it('gives of two transactions that queued for one row the later one the higher ids (inv I8)', async () => {
    await db.database.query(`INSERT INTO things (name) VALUES ('a')`);
    const locked = Promise.withResolvers<void>();
    const secondWaits = Promise.withResolvers<void>();
    const first = transactions.run(async (tx) => {
      await tx.query(`UPDATE things SET size = 1 WHERE name = 'a'`);
      locked.resolve();
      await secondWaits.promise;
      tx.publish(actionPosted, { ...actionPosted.example, slug: 'first' });
    });
    await locked.promise;
    const second = transactions.run(async (tx) => {
      // Told before the lock is held: what counts is the order of the locks.
      tx.publish(actionPosted, { ...actionPosted.example, slug: 'second' });
      const waiting = tx.query(`UPDATE things SET size = 2 WHERE name = 'a'`);
      secondWaits.resolve();
      await waiting;
    });
    await Promise.all([first, second]);
    const slugs = (await outbox()).map(({ payload }) => (payload as { slug: string }).slug);
    expect(slugs).toEqual(['first', 'second']);
  });
});

describe('a transaction of one statement', () => {
  const keep = (names: string[]): Promise<object[]> =>
    transactions.inOneStatement(
      {
        name: 'things_keep',
        text: (leave) => `
          WITH fresh AS (
            INSERT INTO things (name, size) SELECT name, length(name) FROM unnest($1::text[]) AS name
            ON CONFLICT (name) DO NOTHING RETURNING name, md5(name)::uuid AS id
          ), told AS (${leave('fresh')})
          SELECT name FROM fresh ORDER BY name`,
        parameters: [names],
      },
      (tell) => {
        for (const name of names) tell(idOf(name), actionPosted, { ...actionPosted.example, slug: name });
      },
      cause,
    );
  const idOf = (name: string): string => createHash('md5').update(name).digest('hex');
  const slugs = async (): Promise<unknown[]> =>
    (await outbox()).map(({ payload }) => (payload as { slug: string }).slug);

  it('keeps rows and leaves their events, in the order in which they were told, and rings', async () => {
    expect(await keep(['b', 'a', 'c'])).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(await slugs()).toEqual(['b', 'a', 'c']);
    expect((await outbox())[0]).toMatchObject({
      key: actionPosted.example.actionId,
      type: actionPosted.name,
      source: 'actions',
      correlation_id: cause.correlationId,
      causation_id: null,
    });
    expect(rings).toEqual([[actionPosted.topic]]);
  });

  it('tells of no row that was there before', async () => {
    await keep(['a', 'b']);
    expect(await keep(['b', 'c'])).toEqual([{ name: 'c' }]);
    expect((await slugs()).filter((slug) => slug === 'a' || slug === 'b')).toEqual(['a', 'b']);
  });

  it('leaves neither rows nor events when it fails', async () => {
    await db.database.query(`CREATE UNIQUE INDEX things_size ON things (size)`);
    try {
      await expect(keep(['a', 'b'])).rejects.toThrow('things_size');
    } finally {
      await db.database.query('DROP INDEX things_size');
    }
    expect([await outbox(), await db.database.query('SELECT * FROM things'), rings]).toEqual([[], [], []]);
  });
});
