import { Injectable } from '@nestjs/common';
import { type PayloadOf, replyUnderstood } from '#contracts';
import type { Sql, SqlValue } from '#database';
import type { Transactions } from '#messaging';
import { phoneBytes, phoneHex } from '../reachability/phone-bytes.js';
import type { OpenAsk } from './open-asks.js';
import type { PlacedReply } from './place-reply.rules.js';
import type { Understanding } from './understanding.js';

/** A text as it came in, sealed and read. */
export interface ReceivedText {
  /** Ours. */
  readonly id: string;
  /** The provider's; the same however often it tells of the text. */
  readonly sid: string;
  readonly phoneIndex: string;
  readonly sealed: Buffer;
  readonly understood: Understanding;
  readonly receivedAt: Date;
  /** No webhook brought it in its time, so later texts of its phone may have come before it. */
  readonly late: boolean;
}

/** A text and what is done with it. */
export interface PlacedText extends ReceivedText {
  readonly placed: PlacedReply;
}

// In the order of the provider's ids: two replicas that are told the same texts wait for each other, never in a circle.
//
// A clear answer makes an unclear one before it moot; whoever reads the list need not read that any more.
const freshAndMoot = `
  fresh AS (
    INSERT INTO replies (id, provider_sid, phone_index, body, outcome, why, contact_id, action_id, answer, guests,
                         received_at)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::text[], $6::text[], $7::uuid[],
                         $8::uuid[], $9::text[], $10::smallint[], $11::timestamptz[])
      AS text (id, provider_sid, phone_index, body, outcome, why, contact_id, action_id, answer, guests, received_at)
     ORDER BY provider_sid
    ON CONFLICT (provider_sid) DO NOTHING
    RETURNING id, phone_index, outcome
  ), moot AS (
    UPDATE replies AS earlier SET outcome = 'superseded' FROM fresh
     WHERE fresh.outcome = 'answered' AND earlier.phone_index = fresh.phone_index
       AND earlier.outcome = 'waiting' AND earlier.why IN ('not_understood', 'unsure')
  )`;

// The statement above does not see its own rows.
const supersede = `
  UPDATE replies SET outcome = 'superseded'
   WHERE outcome = 'waiting' AND why IN ('not_understood', 'unsure') AND phone_index = ANY ($1::bytea[])`;

function columnsOf(texts: readonly PlacedText[]): SqlValue[] {
  return [
    texts.map(({ id }) => id),
    texts.map(({ sid }) => sid),
    texts.map(({ phoneIndex }) => phoneBytes(phoneIndex)),
    texts.map(({ sealed }) => sealed),
    texts.map(({ placed }) => placed.outcome),
    texts.map(({ placed }) => placed.why),
    texts.map(({ placed }) => placed.contactId),
    texts.map(({ placed }) => placed.actionId),
    texts.map(({ placed }) => placed.answer),
    texts.map(({ placed }) => placed.guests),
    texts.map(({ receivedAt }) => receivedAt),
  ];
}

/** What actions is told of a text; null when nobody's ask was answered. */
export function understoodReply({
  id,
  placed,
  receivedAt,
  late,
}: PlacedText): PayloadOf<typeof replyUnderstood> | null {
  const { outcome, contactId, actionId, answer, guests } = placed;
  if (outcome !== 'answered' || contactId === null || actionId === null || answer === null) return null;
  return {
    ...{ replyId: id, contactId, actionId, shiftId: null },
    ...{ answer, guests, receivedAt: receivedAt.toISOString() },
    ...(late && { late }),
  };
}

/** Keeps replies, each once. */
@Injectable()
export class KeepReplies {
  /** @returns the ids of those that had not been kept before. */
  async run(sql: Sql, texts: readonly PlacedText[]): Promise<Set<string>> {
    const text = `WITH ${freshAndMoot} SELECT id FROM fresh`;
    const rows = await sql.prepared<{ id: string }>('replies_keep', text, columnsOf(texts));
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps texts that need nothing done but to be kept and told of: each once, in one statement. */
  async keepAndTell(transactions: Transactions, texts: readonly PlacedText[]): Promise<void> {
    const text = (leave: (rows: string) => string): string =>
      `WITH ${freshAndMoot}, told AS (${leave('fresh')}) SELECT FROM fresh`;
    const statement = { name: 'replies_keep_and_tell', text, parameters: columnsOf(texts) };
    await transactions.inOneStatement(statement, (tell) => {
      for (const one of texts) {
        const reply = understoodReply(one);
        if (reply) tell(one.id, replyUnderstood, reply);
      }
    });
  }

  /** Takes unclear replies that came together with a clear one of the same phone off the list of those that wait. */
  async supersedeAmong(sql: Sql, texts: readonly PlacedText[]): Promise<void> {
    const unclear = new Set(
      texts.filter(({ placed }) => placed.outcome === 'waiting').map(({ phoneIndex }) => phoneIndex),
    );
    const answered = texts.filter(({ placed, phoneIndex }) => placed.outcome === 'answered' && unclear.has(phoneIndex));
    if (answered.length > 0) await sql.query(supersede, [answered.map(({ phoneIndex }) => phoneBytes(phoneIndex))]);
  }

  /** Which of these asks their phone has answered before. */
  async answered(sql: Pick<Sql, 'query'>, asks: readonly OpenAsk[]): Promise<(ask: OpenAsk) => boolean> {
    const rows = await sql.query<{ phone: Buffer; actionId: string }>(
      `SELECT DISTINCT phone_index AS phone, action_id AS "actionId" FROM replies
        WHERE phone_index = ANY ($1::bytea[]) AND outcome = 'answered'`,
      [asks.map(({ phoneIndex }) => phoneBytes(phoneIndex))],
    );
    const known = new Set(rows.map(({ phone, actionId }) => phoneHex(phone) + actionId));
    return ({ phoneIndex, actionId }) => known.has(phoneIndex + actionId);
  }
}
