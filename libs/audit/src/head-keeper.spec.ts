import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database, Sql } from '#database';
import { type Clock, type Logger, type ServiceIdentity, SystemClock } from '#runtime';
import { audit } from './audit.js';
import type { ChainReader } from './chain-reader.js';
import { HeadKeeper } from './head-keeper.js';
import type { HeadsJournal } from './heads-journal.js';

/** A database of which a test says when each transaction ends. */
const transactions: { end: () => void }[] = [];
const dataSource = {};
const database = {
  dataSource,
  transaction: () => new Promise<void>((end) => transactions.push({ end })),
} as unknown as Database;
const sql = { query: () => Promise.resolve([]), manager: { dataSource } } as unknown as Sql;

const complaints: string[] = [];
let keeper: HeadKeeper;

const entry = { deed: 'circle.added', subject: 'circle:1', at: new Date(0) } as const;
const addEntry = (): Promise<void> => audit(sql, { service: 'contacts' }, entry);
const endAll = (): void => transactions.splice(0).forEach(({ end }) => end());

beforeEach(async () => {
  jest.useFakeTimers();
  const logger = { error: (_: object, words: string) => complaints.push(words) } as unknown as Logger;
  const parts = [database, {} as ChainReader, { exists: true } as HeadsJournal, {} as ServiceIdentity, logger] as const;
  keeper = new HeadKeeper(...parts);
  const clock: Clock = new SystemClock();
  const started = keeper.start(clock);
  endAll();
  await started;
});
afterEach(() => {
  endAll();
  jest.useRealTimers();
});

describe('the keeper of heads at the end of its service', () => {
  it('waits for a look that has begun: the database closes behind it', async () => {
    await addEntry();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(transactions).toHaveLength(1);
    let isOver = false;
    const shutdown = keeper.onApplicationShutdown().then(() => (isOver = true));
    await jest.advanceTimersByTimeAsync(0);
    expect([transactions.length, isOver]).toEqual([1, false]);
    endAll();
    await jest.advanceTimersByTimeAsync(0);
    // Its own last look.
    expect(transactions).toHaveLength(1);
    endAll();
    await shutdown;
  });

  it('leaves no look behind, also of entries that were added while it looked', async () => {
    await addEntry();
    await jest.advanceTimersByTimeAsync(1_000);
    await addEntry();
    endAll();
    await jest.advanceTimersByTimeAsync(0);
    const shutdown = keeper.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(0);
    endAll();
    await shutdown;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(transactions).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
