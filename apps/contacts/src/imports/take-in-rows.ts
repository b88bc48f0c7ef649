import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Crashpoints } from '#runtime';
import type { RecordedAttestation } from '../consent/record-attestation.js';
import { lockPeople } from '../people/people-lock.js';
import { RegisterPeople } from '../people/register-people.js';
import type { Origin } from '../people/save-people.js';
import { type AcceptedRow, isAccepted, refusedReport, type RowReport, takenReports } from './row-report.rules.js';
import type { FileRow } from './read-membership-file.js';
import { batchesOf, groupSamePeople } from './same-person.rules.js';

/** Rows of one transaction: enough to be fast, few enough not to hold up a walk-in for long. */
const rowsPerTransaction = 500;

/** How the rows of an import are taken in. */
export interface TakeInOptions extends Pick<Origin, 'language'> {
  readonly caller: Caller;
}

const insertRows = `
  INSERT INTO import_rows (import_id, line, outcome, remarks, contact_id)
  SELECT $1, line, outcome, string_to_array(remarks, ','), contact_id
    FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[]) AS reported (line, outcome, remarks, contact_id)
  ON CONFLICT DO NOTHING`;

const selectAttestation = `
  SELECT a.id, a.obtained_at AS "obtainedAt", a.channels
    FROM imports i JOIN attestations a ON a.id = i.attestation_id WHERE i.id = $1`;

/**
 * Takes the rows of a file in, batch by batch, each in one transaction with what became of its rows. Rows that were
 * reported are done, whichever process did them, so a process that is killed costs the batch it was in and no more.
 */
@Injectable()
export class TakeInRows {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly registerPeople: RegisterPeople,
    private readonly clock: Clock,
    private readonly crashpoints: Crashpoints,
  ) {}

  /** @param stop lets the batch at hand finish and begins no other. */
  async run(importId: string, rows: readonly FileRow[], options: TakeInOptions, stop: AbortSignal): Promise<void> {
    await this.transactions.run((tx) =>
      report(tx, importId, rows.filter((row) => !isAccepted(row)).map(refusedReport)),
    );
    const done = await reported(this.database, importId, rows);
    const left = rows.filter(isAccepted).filter(({ line }) => !done.has(line));
    for (const [place, batch] of batchesOf(groupSamePeople(left), rowsPerTransaction).entries()) {
      if (stop.aborted) return;
      await this.transactions.run(async (tx) => {
        await this.takeIn(tx, batch, { importId, language: options.language });
        if (place > 0) this.crashpoints.reach('mid-import');
      });
    }
    if (left.length > rowsPerTransaction) await this.learnStatistics();
    await this.finish(importId, options.caller);
  }

  private async takeIn(
    tx: Tx,
    batch: readonly (readonly AcceptedRow[])[],
    { importId, language }: Pick<Origin, 'language'> & { readonly importId: string },
  ): Promise<void> {
    await lockPeople(tx);
    // Another process may be at the same file, because its sender lost patience and sent it again.
    const done = await reported(tx, importId, batch.flat());
    const groups = batch.filter(([first]) => first && !done.has(first.line));
    const [attestation = null] = await tx.query<RecordedAttestation>(selectAttestation, [importId]);
    const origin: Origin = { source: 'import', at: this.clock.now(), language, attestation, importId };
    const drafts = groups.map((group) => group.map(({ draft }) => draft));
    const registered = await this.registerPeople.run(tx, drafts, origin);
    await report(tx, importId, takenReports(groups, registered));
  }

  /** Without statistics of many fresh rows, the next import and the next audience scan whole tables again and again. */
  private async learnStatistics(): Promise<void> {
    await this.database.query('ANALYZE contacts, contact_phones, contact_circles');
  }

  private async finish(importId: string, caller: Caller): Promise<void> {
    await this.transactions.run(async (tx) => {
      const at = this.clock.now();
      const finished = await tx.query(
        'UPDATE imports SET finished_at = $2 WHERE id = $1 AND finished_at IS NULL RETURNING id',
        [importId, at],
      );
      if (finished.length > 0) await audit(tx, caller, { deed: 'import.finished', subject: `import:${importId}`, at });
    });
  }
}

/** The lines of those rows that are done. */
async function reported(
  sql: Pick<Sql, 'query'>,
  importId: string,
  rows: readonly FileRow[],
): Promise<ReadonlySet<number>> {
  const done = await sql.query<{ line: number }>(
    'SELECT line FROM import_rows WHERE import_id = $1 AND line = ANY($2)',
    [importId, rows.map(({ line }) => line)],
  );
  return new Set(done.map(({ line }) => line));
}

async function report(tx: Tx, importId: string, reports: readonly RowReport[]): Promise<void> {
  await tx.query(insertRows, [
    importId,
    reports.map(({ line }) => line),
    reports.map(({ outcome }) => outcome),
    reports.map(({ remarks }) => remarks.join(',')),
    reports.map(({ contactId }) => contactId),
  ]);
}
