import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** How a job has fared, over all processes of its service. */
export interface JobState {
  readonly name: string;
  readonly lastRunAt: Date | null;
  readonly rows: number;
  /** Turns that failed since the last good one. */
  readonly failures: number;
}

/** A turn that ended without a word belongs to a process that ended; the database's own time says when that is so. */
const lease = `interval '10 minutes'`;

/** Whose turn it is, as the processes of one service agree on it. */
@Injectable()
export class JobTable {
  constructor(private readonly database: Database) {}

  async begin(names: readonly string[], now: Date): Promise<void> {
    await this.database.query(
      'INSERT INTO timed_jobs (name, due_at) SELECT name, $2 FROM unnest($1::text[]) AS name ON CONFLICT DO NOTHING',
      [names, now],
    );
  }

  /** Names of the jobs that are due. A clock that was set back does not keep a job waiting until it has caught up. */
  async due(names: readonly string[], now: Date): Promise<string[]> {
    const rows = await this.database.prepared<{ name: string }>(
      'timed_jobs_due',
      `SELECT name FROM timed_jobs WHERE name = ANY ($1::text[])
          AND (due_at <= $2 OR due_at > $2::timestamptz + interval '8 days') ORDER BY due_at`,
      [names, now],
    );
    return rows.map(({ name }) => name);
  }

  /** Takes the turn; false when another process has it. */
  async take(name: string): Promise<boolean> {
    const taken = await this.database.query(
      `UPDATE timed_jobs SET leased_until = clock_timestamp() + ${lease}
        WHERE name = $1 AND (leased_until IS NULL OR leased_until < clock_timestamp()) RETURNING name`,
      [name],
    );
    return taken.length > 0;
  }

  /** Ends a turn that came to its end. */
  async done(name: string, rows: number, now: Date, dueAt: Date): Promise<void> {
    await this.database.query(
      `UPDATE timed_jobs SET leased_until = NULL, last_run_at = $3, due_at = $4, rows = rows + $2, failures = 0
        WHERE name = $1`,
      [name, rows, now, dueAt],
    );
  }

  /** Ends a turn that broke. */
  async failed(name: string, rows: number, dueAt: Date): Promise<void> {
    await this.database.query(
      'UPDATE timed_jobs SET leased_until = NULL, due_at = $3, rows = rows + $2, failures = failures + 1 WHERE name = $1',
      [name, rows, dueAt],
    );
  }

  states(names: readonly string[]): Promise<JobState[]> {
    return this.database.query<JobState>(
      `SELECT name, last_run_at AS "lastRunAt", rows, failures FROM timed_jobs WHERE name = ANY ($1::text[]) ORDER BY name`,
      [names],
    );
  }
}
