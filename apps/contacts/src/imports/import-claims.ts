import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock, newId } from '#runtime';
import type { Language } from '#words';
import type { RecordedAttestation } from '../consent/record-attestation.js';
import type { FileMapping } from './mapping.shapes.js';

/** An import that this replica is at. */
export interface ClaimedImport {
  readonly id: string;
  readonly kind: 'csv' | 'xlsx';
  /** Null: the header names the columns as a membership export does. */
  readonly mapping: FileMapping | null;
  readonly circleId: string | null;
  readonly language: Language;
  readonly attestation: RecordedAttestation | null;
}

/** Short ones do not wait behind a list of a million. */
export type Lane = 'short' | 'long';

const longBytes = 4_000_000;

/** Batches are short; a replica that says nothing for so long is gone. By the database's clock, which all share. */
const lease = `clock_timestamp() + interval '10 seconds'`;

/** What fails this often fails for good. */
const mostFailures = 5;

const claimNext = `
  UPDATE imports SET worker = $1, leased_until = ${lease}, running_since = $3,
         done_before = imported + updated + unchanged + refused
   WHERE id = (SELECT id FROM imports
                WHERE state = 'running' AND (leased_until IS NULL OR leased_until < clock_timestamp())
                  AND (bytes >= ${String(longBytes)}) = $2
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

const selectClaimed = `
  SELECT i.id, i.kind, i.mapping, i.circle_id AS "circleId", coalesce(i.language, 'en') AS language,
         a.id AS "attestationId", a.obtained_at AS "obtainedAt", a.channels
    FROM imports i LEFT JOIN attestations a ON a.id = i.attestation_id WHERE i.id = $1`;

interface ClaimedRow extends Omit<ClaimedImport, 'attestation'> {
  readonly attestationId: string | null;
  readonly obtainedAt: Date;
  readonly channels: RecordedAttestation['channels'];
}

/** Which replica is at which import. */
@Injectable()
export class ImportClaims {
  /** Of this process; another one is another worker. */
  private readonly worker = newId();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** An import that is now this replica's; null when there is none. */
  async next(lane: Lane): Promise<ClaimedImport | null> {
    const [claimed] = await this.database.query<{ id: string }>(claimNext, [
      this.worker,
      lane === 'long',
      this.clock.now(),
    ]);
    if (!claimed) return null;
    const [found] = await this.database.query<ClaimedRow>(selectClaimed, [claimed.id]);
    if (!found) return null;
    const { attestationId, obtainedAt, channels, ...row } = found;
    return { ...row, attestation: attestationId === null ? null : { id: attestationId, obtainedAt, channels } };
  }

  /**
   * Keeps the lease, and the import as it is until the transaction ends.
   *
   * @returns false when it is not this replica's any more, or was stopped.
   */
  async hold(sql: Pick<Sql, 'query'>, importId: string): Promise<boolean> {
    const held = await sql.query(
      `UPDATE imports SET leased_until = ${lease} WHERE id = $1 AND worker = $2 AND state = 'running' RETURNING id`,
      [importId, this.worker],
    );
    return held.length > 0;
  }

  /** The lease alone, while a file is only read. */
  renew(importId: string): Promise<boolean> {
    return this.hold(this.database, importId);
  }

  /** Lets go of an import, so that any replica may go on with it at once. */
  async release(importId: string): Promise<void> {
    await this.database.query(`UPDATE imports SET worker = NULL, leased_until = NULL WHERE id = $1 AND worker = $2`, [
      importId,
      this.worker,
    ]);
  }

  /** Lets another try follow after a moment; after a few of them it waits for a person. */
  async giveBack(importId: string): Promise<void> {
    await this.database.query(
      `UPDATE imports SET failures = failures + 1, worker = NULL, leased_until = ${lease},
              state = CASE WHEN failures + 1 >= ${String(mostFailures)} THEN 'stopped' ELSE state END
        WHERE id = $1 AND worker = $2 AND state = 'running'`,
      [importId, this.worker],
    );
  }
}
