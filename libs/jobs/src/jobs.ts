import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Logger } from '#runtime';
import type { TimedJob } from './define-job.js';
import { type JobState, JobTable } from './job-table.js';
import { LegalHold } from './legal-hold.js';

/** How often a process looks for jobs that are due: one small query. */
const lookEveryMs = 30_000;

/** A turn that takes longer goes on at the next look, so that one job keeps the others waiting for no more than this. */
const turnMs = 60_000;

/** The database and everybody else breathe between two batches. */
const breathMs = 20;

const minuteMs = 60_000;

/** A job that failed is tried again soon, whatever its own pace. */
const againMs = 10 * minuteMs;

/**
 * Runs the timed jobs of a service. They are due by the product's clock; of several processes one takes each turn, and
 * a turn is many short batches, so that a process stops within a moment.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly jobs = new Map<string, TimedJob>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly table: JobTable,
    private readonly hold: LegalHold,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Adds a job before the service starts. */
  add(job: TimedJob): void {
    if (this.jobs.has(job.name)) throw new Error(`The job ${job.name} is there twice.`);
    this.jobs.set(job.name, job);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.table.begin(this.names(), this.clock.now());
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.looking;
  }

  states(): Promise<JobState[]> {
    return this.table.states(this.names());
  }

  /**
   * Gives a job its turn now, whenever it would be due.
   *
   * @returns how many rows it dealt with; 0 also when another process is at it, or a legal hold is on.
   */
  async runNow(name: string): Promise<number> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`There is no job ${name}.`);
    return (await this.table.take(name)) ? this.turn(job) : 0;
  }

  private names(): string[] {
    return [...this.jobs.keys()];
  }

  private async look(): Promise<void> {
    try {
      for (const name of await this.table.due(this.names(), this.clock.now())) {
        if (this.stopping) return;
        await this.runNow(name);
      }
    } catch (error) {
      this.logger.warn({ error }, 'timed jobs could not be looked for, trying again');
    }
  }

  private async turn(job: TimedJob): Promise<number> {
    let rows = 0;
    const until = performance.now() + turnMs;
    try {
      for (;;) {
        const dealt = job.deletes && (await this.hold.read()) !== null ? 0 : await job.batch();
        rows += dealt;
        if (dealt === 0) break;
        if (this.stopping || performance.now() > until) return await this.end(job, rows, 0);
        await new Promise((resume) => setTimeout(resume, breathMs));
      }
      return await this.end(job, rows, job.everyMinutes * minuteMs);
    } catch (error) {
      this.logger.warn({ error, job: job.name }, 'a timed job failed, trying again later');
      const pause = Math.min(againMs, job.everyMinutes * minuteMs);
      await this.table.failed(job.name, rows, new Date(this.clock.nowMs() + pause));
      return rows;
    }
  }

  private async end(job: TimedJob, rows: number, pauseMs: number): Promise<number> {
    const now = this.clock.now();
    await this.table.done(job.name, rows, now, new Date(now.getTime() + pauseMs));
    return rows;
  }
}
