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

/** A phone was asked whether its owner wants to join, and nobody has answered yet. */
export interface OpenJoin {
  readonly phoneIndex: string;
  readonly contactId: string;
}

/** What phones were asked and can still answer. */
export interface OpenQuestions {
  readonly asks: readonly OpenAsk[];
  readonly joins: readonly OpenJoin[];
}

/** Somebody who has a phone. */
export interface PhoneOwner {
  readonly phoneIndex: string;
  readonly contactId: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
}

// An action's ask and the confirmation after its page both ask for an answer to the action, until it is over. A fence
// (OFFSET 0) keeps the look-up by phone, however many messages there are. Whether its owner wants to join is asked of few
// phones, and only a text that went out asks it.
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
   UNION ALL
  SELECT own.phone_index, own.contact_id, NULL FROM join_asks AS own
   WHERE own.phone_index = ANY ($1::bytea[]) AND own.ended_at IS NULL
     AND EXISTS (SELECT FROM messages AS m
                  WHERE m.phone_index = own.phone_index AND m.channel = 'sms' AND m.template = 'join'
                    AND m.contact_id = own.contact_id AND m.state NOT IN ('planned', 'suppressed', 'rejected'))
   ORDER BY 3, 2`;

const findOwners = `
  SELECT own.phone_index AS phone, own.contact_id AS "contactId", known.language, known.zones
    FROM contact_numbers AS own JOIN known_contacts AS known USING (contact_id)
   WHERE own.phone_index = ANY ($1::bytea[]) ORDER BY own.preference, own.contact_id`;

interface Question {
  readonly phone: Buffer;
  readonly contactId: string;
  /** Null for the question whether they want to join. */
  readonly actionId: string | null;
}

/** Knows who has a phone and what they were asked. */
@Injectable()
export class OpenAsks {
  constructor(private readonly clock: Clock) {}

  async run(sql: Pick<Sql, 'prepared'>, phoneIndexes: readonly string[]): Promise<readonly OpenAsk[]> {
    return (await this.questions(sql, phoneIndexes)).asks;
  }

  /** The same, and which of these phones were asked whether their owners want to join. */
  async questions(sql: Pick<Sql, 'prepared'>, phoneIndexes: readonly string[]): Promise<OpenQuestions> {
    const rows = await sql.prepared<Question>('asks_find', findAsks, [
      [...new Set(phoneIndexes)].map(phoneBytes),
      this.clock.now(),
    ]);
    const asks: OpenAsk[] = [];
    const joins: OpenJoin[] = [];
    for (const { phone, contactId, actionId } of rows) {
      const phoneIndex = phoneHex(phone);
      if (actionId === null) joins.push({ phoneIndex, contactId });
      else asks.push({ phoneIndex, contactId, actionId });
    }
    return { asks, joins };
  }

  async ownersOf(sql: Pick<Sql, 'query'>, phoneIndexes: readonly string[]): Promise<PhoneOwner[]> {
    if (phoneIndexes.length === 0) return [];
    const rows = await sql.query<Omit<PhoneOwner, 'phoneIndex'> & { phone: Buffer }>(findOwners, [
      [...new Set(phoneIndexes)].map(phoneBytes),
    ]);
    return rows.map(({ phone, ...owner }) => ({ ...owner, phoneIndex: phoneHex(phone) }));
  }
}
