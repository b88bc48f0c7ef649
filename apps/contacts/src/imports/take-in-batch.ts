import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Transactions } from '#messaging';
import { Clock, newId } from '#runtime';
import { lockPeople } from '../people/people-lock.js';
import type { HashedDraft } from '../people/person.js';
import { RegisterPeople } from '../people/register-people.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { type ClaimedImport, ImportClaims } from './import-claims.js';
import { countsOf, refusedReport, type RowReport, takenReports } from './row-report.rules.js';
import type { RowBatch } from './rows-in-groups.js';

/** A batch with everything that can be worked out about it before the people of the chapter are looked at. */
export interface PreparedBatch extends RowBatch {
  readonly drafts: readonly (readonly HashedDraft[])[];
}

const insertRows = `
  INSERT INTO import_rows (import_id, line, outcome, remarks, contact_id)
  SELECT $1, line, outcome, string_to_array(remarks, ','), contact_id
    FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[]) AS reported (line, outcome, remarks, contact_id)`;

const addCounts = `
  UPDATE imports SET imported = imported + $2, updated = updated + $3, unchanged = unchanged + $4, refused = refused + $5
   WHERE id = $1`;

/** Takes some rows of a file in, in one transaction with what became of them. */
@Injectable()
export class TakeInBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly claims: ImportClaims,
    private readonly registerPeople: RegisterPeople,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /** Ahead of the transaction, so that nobody waits for it. */
  prepare(batch: RowBatch): PreparedBatch {
    return { ...batch, drafts: this.registerPeople.hashed(batch.groups.map((rows) => rows.map(({ draft }) => draft))) };
  }

  /**
   * @param before runs inside the transaction when all else is done.
   * @returns false when the import is not this replica's any more, or was stopped; then nothing is kept.
   */
  run(claimed: ClaimedImport, batch: PreparedBatch, before: () => void): Promise<boolean> {
    const { id: importId, language, attestation } = claimed;
    return this.transactions.run(async (tx) => {
      if (!(await this.claims.hold(tx, importId))) return false;
      const origin = { source: 'import', at: this.clock.now(), language, attestation, importId } as const;
      await lockPeople(tx);
      const registered = await this.registerPeople.take(tx, batch.drafts, origin);
      await report(tx, importId, [...batch.refused.map(refusedReport), ...takenReports(batch.groups, registered)]);
      await this.keepRejects(tx, importId, batch);
      before();
      return true;
    });
  }

  /** The cells of refused rows, for whoever corrects them. */
  private async keepRejects(sql: Sql, importId: string, { header, refused }: RowBatch): Promise<void> {
    const [first] = refused;
    if (!first) return;
    const id = newId();
    const rows = refused.map(({ line, cells, remarks }) => ({ line, cells, remarks }));
    await sql.query('INSERT INTO import_rejects (id, import_id, first_line, rows, body) VALUES ($1, $2, $3, $4, $5)', [
      id,
      importId,
      first.line,
      rows.length,
      this.fields.seal('importRejects', id, JSON.stringify({ header, rows })),
    ]);
  }
}

async function report(sql: Sql, importId: string, reports: readonly RowReport[]): Promise<void> {
  await sql.query(insertRows, [
    importId,
    reports.map(({ line }) => line),
    reports.map(({ outcome }) => outcome),
    reports.map(({ remarks }) => remarks.join(',')),
    reports.map(({ contactId }) => contactId),
  ]);
  const { imported, updated, unchanged, refused } = countsOf(reports);
  await sql.query(addCounts, [importId, imported, updated, unchanged, refused]);
}
