import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock, newId } from '#runtime';
import type { ConsentChannel } from '../consent/consent.rules.js';

/** What somebody did to their own consent. */
interface OwnAct {
  readonly channel: ConsentChannel;
  readonly state: 'opted_in' | 'opted_out';
  readonly cause: string;
  readonly happenedAt: Date;
}

/** Writes people's own acts: the consent that follows, and the ledger's entry. */
@Injectable()
export class WriteOwnAct {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, contactIds: readonly string[], { channel, state, cause, happenedAt }: OwnAct): Promise<void> {
    if (contactIds.length === 0) return;
    if (channel === 'sms') {
      const change = 'UPDATE contacts SET sms_consent = $2, sms_consent_at = $3 WHERE id = ANY($1)';
      await tx.query(change, [contactIds, state, happenedAt]);
    } else {
      // The ledger alone keeps the moment; the seldom act that compares moments of e-mail finds them there.
      await tx.query('UPDATE contacts SET email_consent = $2 WHERE id = ANY($1)', [contactIds, state]);
    }
    await tx.query(
      `INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
       SELECT id, contact_id, $3, 'turnout', $4, $5, $6, $7
         FROM unnest($1::uuid[], $2::uuid[]) AS moved (id, contact_id)`,
      [contactIds.map(() => newId()), contactIds, channel, state, cause, happenedAt, this.clock.now()],
    );
  }
}
