import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';

/** Why nothing may be deleted: one of a few, because what people type may be about people. */
export const holdReasons = ['subpoena', 'lawsuit', 'agency', 'grievance', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** A legal hold that is on. */
export interface Hold {
  readonly since: Date;
  readonly why: HoldReason;
}

/** While it is on, nothing of this service is deleted because it is old. */
@Injectable()
export class LegalHold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The hold, or null. */
  async read(): Promise<Hold | null> {
    const [hold] = await this.database.query<Hold>('SELECT since, why FROM legal_hold');
    return hold ?? null;
  }

  /** Turns it on; one that is on already stays as it is. */
  async set(caller: Caller, why: HoldReason): Promise<void> {
    const at = this.clock.now();
    await this.database.transaction(async (sql) => {
      const set = await sql.query(
        'INSERT INTO legal_hold (since, why) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING why',
        [at, why],
      );
      if (set.length > 0) await audit(sql, caller, { deed: 'legal-hold.set', subject, details: { why }, at });
    });
  }

  /** Turns it off; what has become old meanwhile goes in the next turns. */
  async lift(caller: Caller): Promise<void> {
    await this.database.transaction(async (sql) => {
      const lifted = await sql.query('DELETE FROM legal_hold RETURNING why');
      if (lifted.length > 0) await audit(sql, caller, { deed: 'legal-hold.lifted', subject, at: this.clock.now() });
    });
  }
}

const subject = 'legal-hold:all';
