import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock } from '#runtime';
import type { Language } from '#words';
import type { RecordedAttestation } from '../consent/record-attestation.js';
import { lease, WorkLeases } from '../leases/work-leases.js';
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
  private readonly leases: WorkLeases;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.leases = new WorkLeases(database, { table: 'imports', running: 'running', failed: 'stopped' });
  }

  /** An import that is now this replica's; null when there is none. */
  async next(lane: Lane): Promise<ClaimedImport | null> {
    const [claimed] = await this.database.query<{ id: string }>(claimNext, [
      this.leases.worker,
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
    return (await this.leases.hold(sql, importId, 'id')) !== null;
  }

  /** The lease alone, while a file is only read. */
  renew(importId: string): Promise<boolean> {
    return this.hold(this.database, importId);
  }

  /** Lets go of an import, so that any replica may go on with it at once. */
  release(importId: string): Promise<void> {
    return this.leases.release(importId);
  }

  /** Lets another try follow after a moment; after a few of them it waits for a person. */
  giveBack(importId: string): Promise<void> {
    return this.leases.giveBack(importId);
  }
}
