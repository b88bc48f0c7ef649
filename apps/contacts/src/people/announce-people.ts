import { Injectable } from '@nestjs/common';
import { contactsChanged, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { thisTransaction } from './this-transaction.js';

/** How one person stands. */
export type Told = PayloadOf<typeof contactsChanged>['contacts'][number];

/** As many people as one event carries. */
const peoplePerEvent = 500;

const raiseVersions = `
  WITH raised AS (
    UPDATE contacts SET version = version + 1, changed_at = $2, changed_in = ${thisTransaction}
     WHERE id = ANY($1)
    RETURNING id, version, language, time_zones, sms_consent, email_index, email_consent
  )
  SELECT id AS "contactId", version, language, time_zones AS "timeZones", sms_consent AS "smsConsent",
         email_consent AS "emailConsent",
         CASE WHEN email_index IS NULL THEN '[]' ELSE json_build_array(json_build_object('emailIndex', email_index)) END
           AS emails,
         coalesce((SELECT json_agg(json_build_object('phoneIndex', phone_index, 'textable', textable) ORDER BY position)
                     FROM contact_phones WHERE contact_id = raised.id AND ended_at IS NULL), '[]') AS phones
    FROM raised ORDER BY id`;

/**
 * The end of every change of people: their versions grow, and the other services are told how they stand now, in the
 * same transaction. Versions grow nowhere else.
 */
@Injectable()
export class AnnouncePeople {
  async run(tx: Tx, contactIds: readonly string[], at: Date): Promise<void> {
    this.tell(tx, contactIds.length === 0 ? [] : await tx.query<Told>(raiseVersions, [contactIds, at]), at);
  }

  /** Tells of people who were added with their first version by the same transaction. */
  tell(tx: Tx, told: readonly Told[], at: Date): void {
    for (let start = 0; start < told.length; start += peoplePerEvent) {
      tx.publish(contactsChanged, {
        contacts: told.slice(start, start + peoplePerEvent),
        changedAt: at.toISOString(),
      });
    }
  }
}
