import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditMigrations } from '#audit';
import { Logger, SteppableClock } from '#runtime';
import { testDatabase, type TestDatabase } from '#testing';
import { defineJob, type TimedJob } from './define-job.js';
import { JobTable } from './job-table.js';
import { Jobs } from './jobs.js';
import { LegalHold } from './legal-hold.js';
import { TimedJobs1790000000021 } from './timed-jobs.migration.js';

const clock = new SteppableClock(new Date('2026-12-03T18:00:00Z'));
const logger = new Logger({ service: 'jobs', level: 'silent', format: 'json' });
const caller = { service: 'cli' };
let db: TestDatabase;
let hold: LegalHold;
let things: number;

beforeAll(async () => {
  db = await testDatabase({ name: 'jobs', entities: [], migrations: [...auditMigrations, TimedJobs1790000000021] });
  hold = new LegalHold(db.database, clock);
});

afterAll(() => db.close());

beforeEach(async () => {
  await db.database.query('TRUNCATE timed_jobs');
  things = 3;
});

/** Takes one thing at a time. */
const taking = (change: Partial<TimedJob> = {}): TimedJob =>
  defineJob({
    ...{ name: 'take-things', everyMinutes: 60, deletes: true },
    batch: () => Promise.resolve(things > 0 ? things-- && 1 : 0),
    ...change,
  });

async function jobsOf(job: TimedJob): Promise<Jobs> {
  const jobs = new Jobs(new JobTable(db.database), hold, clock, logger);
  jobs.add(job);
  await jobs.onApplicationBootstrap();
  return jobs;
}

const dueAt = async (): Promise<unknown> => (await db.database.query('SELECT due_at FROM timed_jobs'))[0]?.due_at;

describe('a timed job', () => {
  it('goes on batch by batch until nothing is left, and is due again by the clock of the product', async () => {
    const jobs = await jobsOf(taking());
    expect(await jobs.runNow('take-things')).toBe(3);
    expect(await jobs.states()).toEqual([{ name: 'take-things', lastRunAt: expect.any(Date), rows: 3, failures: 0 }]);
    const table = new JobTable(db.database);
    expect(await table.due(['take-things'], clock.now())).toEqual([]);
    clock.step(61 * 60_000);
    expect(await table.due(['take-things'], clock.now())).toEqual(['take-things']);
    await jobs.beforeApplicationShutdown();
  });

  it('is at work in one process at a time', async () => {
    const gate = Promise.withResolvers<number>();
    const first = await jobsOf(taking({ batch: () => gate.promise }));
    const second = await jobsOf(taking());
    const turn = first.runNow('take-things');
    await expect(second.runNow('take-things')).resolves.toBe(0);
    expect(things).toBe(3);
    gate.resolve(0);
    await turn;
    expect(await second.runNow('take-things')).toBe(3);
    await Promise.all([first.beforeApplicationShutdown(), second.beforeApplicationShutdown()]);
  });

  it('that failed is tried again in ten minutes, and the figures say so', async () => {
    const jobs = await jobsOf(taking({ batch: () => Promise.reject(new Error('no')) }));
    const now = clock.nowMs();
    await jobs.runNow('take-things');
    expect(((await dueAt()) as Date).getTime() - now).toBeLessThan(11 * 60_000);
    expect(await jobs.states()).toMatchObject([{ failures: 1, lastRunAt: null }]);
    await jobs.beforeApplicationShutdown();
  });

  it('deletes nothing while a legal hold is on, and goes on when it is lifted; both are in the audit', async () => {
    const jobs = await jobsOf(taking());
    await hold.set(caller, 'subpoena');
    await hold.set(caller, 'lawsuit');
    expect(await hold.read()).toMatchObject({ why: 'subpoena' });
    expect(await jobs.runNow('take-things')).toBe(0);
    await hold.lift(caller);
    await hold.lift(caller);
    expect(await jobs.runNow('take-things')).toBe(3);
    const deeds = await db.database.query('SELECT deed, details FROM audit_entries ORDER BY position');
    expect(deeds).toEqual([
      { deed: 'legal-hold.set', details: { why: 'subpoena' } },
      { deed: 'legal-hold.lifted', details: {} },
    ]);
    await jobs.beforeApplicationShutdown();
  });
});
