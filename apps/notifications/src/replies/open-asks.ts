import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Clock } from '#runtime';
import { phoneBytes, phoneHex } from '../reachability/phone-bytes.js';

/** A question that a phone was asked and that can still be answered. */
export interface OpenAsk {
  readonly phoneIndex: string;
  readonly contactId: string;
  readonly actionId: string;
}

/** Somebody who has a phone. */
export interface PhoneOwner {
  readonly phoneIndex: string;
  readonly contactId: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
}

// An action's ask and the confirmation after its page both ask for an answer to the action, until it is over. A fence
// (OFFSET 0) keeps the look-up by phone, however many messages there are.
const findAsks = `
  SELECT phone, ask.contact_id AS "contactId", ask.action_id AS "actionId"
    FROM unnest($1::bytea[]) AS phone
   CROSS JOIN LATERAL (
     SELECT DISTINCT m.contact_id, m.action_id FROM messages AS m
      WHERE m.phone_index = phone AND m.channel = 'sms' AND m.action_id IS NOT NULL
        AND (m.purpose = 'ask' OR m.template = 'confirm_page')
        AND m.state NOT IN ('planned', 'suppressed', 'rejected') OFFSET 0
   ) AS ask
    JOIN known_actions AS action ON action.action_id = ask.action_id AND action.ends_at > $2
   ORDER BY ask.action_id`;

const findOwners = `
  SELECT own.phone_index AS phone, own.contact_id AS "contactId", known.language, known.zones
    FROM contact_numbers AS own JOIN known_contacts AS known USING (contact_id)
   WHERE own.phone_index = ANY ($1::bytea[]) ORDER BY own.preference, own.contact_id`;

/** Knows who has a phone and what they were asked. */
@Injectable()
export class OpenAsks {
  constructor(private readonly clock: Clock) {}

  async run(sql: Pick<Sql, 'prepared'>, phoneIndexes: readonly string[]): Promise<OpenAsk[]> {
    const rows = await sql.prepared<Omit<OpenAsk, 'phoneIndex'> & { phone: Buffer }>('asks_find', findAsks, [
      [...new Set(phoneIndexes)].map(phoneBytes),
      this.clock.now(),
    ]);
    return rows.map(({ phone, ...ask }) => ({ ...ask, phoneIndex: phoneHex(phone) }));
  }

  async ownersOf(sql: Pick<Sql, 'query'>, phoneIndexes: readonly string[]): Promise<PhoneOwner[]> {
    if (phoneIndexes.length === 0) return [];
    const rows = await sql.query<Omit<PhoneOwner, 'phoneIndex'> & { phone: Buffer }>(findOwners, [
      [...new Set(phoneIndexes)].map(phoneBytes),
    ]);
    return rows.map(({ phone, ...owner }) => ({ ...owner, phoneIndex: phoneHex(phone) }));
  }
}
