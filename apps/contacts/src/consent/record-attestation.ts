import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { type Caller, Clock, newId, Problem } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { consentFromTheFuture } from './consent.errors.js';
import type { ConsentChannel } from './consent.rules.js';
import type { ConsentGiven } from './consent.shapes.js';

/** An attestation as those need it who opt people in by it. */
export interface RecordedAttestation {
  readonly id: string;
  readonly obtainedAt: Date;
  /** Without repetition. */
  readonly channels: readonly ConsentChannel[];
}

/** A chair's clock may run ahead of ours by this much. */
const clockSkewMs = 5 * 60_000;

/** Keeps how people agreed, as evidence for each of them. */
@Injectable()
export class RecordAttestation {
  constructor(
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers null for null: nobody attests anything.
   *
   * @throws Problem `consent_from_the_future`.
   */
  async run(sql: Sql, given: ConsentGiven | null, caller: Caller): Promise<RecordedAttestation | null> {
    if (given === null) return null;
    const now = this.clock.now();
    const obtainedAt = new Date(given.obtainedAt);
    if (obtainedAt.getTime() > now.getTime() + clockSkewMs) throw new Problem(consentFromTheFuture);
    const id = newId();
    const channels = [...new Set(given.channels)].sort();
    const purposes = [...new Set(given.purposes)].sort();
    const [attestedBy, how, wording] = (['attestedBy', 'how', 'wording'] as const).map((field) =>
      this.fields.seal(field, id, given[field]),
    );
    const recordedBy = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
    await sql.query(
      `INSERT INTO attestations (id, channels, purposes, sealed_how, sealed_wording, attested_by, obtained_at,
                                 recorded_by, recorded_at)
       VALUES ($1, string_to_array($2, ','), string_to_array($9, ','), $3, $4, $5, $6, $7, $8)`,
      [id, channels.join(','), how, wording, attestedBy, obtainedAt, recordedBy, now, purposes.join(',')],
    );
    return { id, obtainedAt, channels };
  }
}
