import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '#runtime';
import type { JobState } from './job-table.js';
import { Jobs } from './jobs.js';

/** What `/metrics` tells of timed jobs, whichever process had their turn; read when it is asked for. */
@Injectable()
export class JobGauges implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const seconds = ({ lastRunAt }: JobState): number => (lastRunAt ? lastRunAt.getTime() / 1_000 : 0);
    this.add(
      'turnout_job_last_run_seconds',
      'When a timed job last came to its end, since 1970; 0 for never.',
      seconds,
    );
    this.add('turnout_job_rows', 'Rows that a timed job has dealt with so far.', ({ rows }) => rows);
    this.add(
      'turnout_job_failures',
      'Turns of a timed job that failed since the last good one.',
      (one) => one.failures,
    );
  }

  private add(name: string, help: string, read: (state: JobState) => number): void {
    const { jobs } = this;
    new Gauge({
      name,
      help,
      labelNames: ['job'],
      registers: [this.metrics.registry],
      async collect() {
        this.reset();
        // While the database is away its figures are not known; all others must be there to read.
        for (const state of await jobs.states().catch(() => [])) this.set({ job: state.name }, read(state));
      },
    });
  }
}
