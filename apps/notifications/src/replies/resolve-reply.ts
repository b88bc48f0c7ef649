import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { replyUnderstood } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput } from '#runtime';
import { ChangeReach } from '../reachability/change-reach.js';
import { phoneBytes, phoneHex } from '../reachability/phone-bytes.js';
import { AnswerTexts } from './answer-texts.js';
import { OpenAsks } from './open-asks.js';
import { replyNeedsAsk, replyNotFound, replyNotWaiting } from './replies.errors.js';
import type { resolveReply } from './replies.routes.js';

type Reading = RouteInput<typeof resolveReply>['body'];

interface WaitingRow {
  readonly phone: Buffer;
  readonly outcome: string;
  readonly receivedAt: Date;
}

/** Takes a person's reading of a reply for what it says. */
@Injectable()
export class ResolveReply {
  constructor(
    private readonly transactions: Transactions,
    private readonly asks: OpenAsks,
    private readonly changeReach: ChangeReach,
    private readonly answerTexts: AnswerTexts,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns numbers that were closed, for which nothing may begin before the caller is answered.
   * @throws Problem `reply_not_found`, `reply_not_waiting`, or `reply_needs_ask` when an answer could be to several asks.
   */
  run(caller: Caller, replyId: string, reading: Reading): Promise<{ resolvedAt: Date; closed: string[] }> {
    const resolvedAt = this.clock.now();
    return this.transactions.run(async (tx) => {
      const reply = await this.find(tx, replyId);
      const phoneIndex = phoneHex(reply.phone);
      const closed = await this.follow(tx, replyId, phoneIndex, reading, reply.receivedAt);
      if (reading.intent !== 'opt_out') await this.endPause(tx, phoneIndex, resolvedAt);
      await tx.query(`UPDATE replies SET outcome = 'resolved', resolved_at = $2 WHERE id = $1`, [replyId, resolvedAt]);
      const details = { intent: reading.intent };
      await audit(tx, caller, { deed: 'reply.resolved', subject: `reply:${replyId}`, details, at: resolvedAt });
      return { resolvedAt, closed };
    });
  }

  private async find(tx: Tx, replyId: string): Promise<WaitingRow> {
    const [reply] = await tx.query<WaitingRow>(
      `SELECT phone_index AS phone, outcome, received_at AS "receivedAt" FROM replies WHERE id = $1 FOR UPDATE`,
      [replyId],
    );
    if (!reply) throw new Problem(replyNotFound);
    if (reply.outcome !== 'waiting') throw new Problem(replyNotWaiting);
    return reply;
  }

  private async follow(
    tx: Tx,
    replyId: string,
    phoneIndex: string,
    reading: Reading,
    receivedAt: Date,
  ): Promise<string[]> {
    if (reading.intent === 'dismiss') return [];
    if (reading.intent === 'opt_out') {
      const wish = { phoneIndex, wish: 'close', how: 'own_words' } as const;
      const closed = await this.changeReach.run(tx, [wish], this.clock.now());
      await this.answerTexts.confirmOptOut(tx, phoneIndex);
      return closed;
    }
    const ask = await this.theAsk(tx, phoneIndex, reading);
    tx.publish(replyUnderstood, {
      ...{ replyId, ...ask, shiftId: null, receivedAt: receivedAt.toISOString() },
      ...{ answer: reading.intent, guests: reading.guests, late: true },
    });
    return [];
  }

  private async theAsk(
    tx: Tx,
    phoneIndex: string,
    { contactId, actionId }: Reading,
  ): Promise<{ contactId: string; actionId: string }> {
    const open = await this.asks.run(tx, [phoneIndex]);
    const fitting = open.filter(
      (ask) => ask.contactId === (contactId ?? ask.contactId) && ask.actionId === (actionId ?? ask.actionId),
    );
    const [ask, another] = fitting;
    if (!ask || another) throw new Problem(replyNeedsAsk);
    return { contactId: ask.contactId, actionId: ask.actionId };
  }

  private async endPause(tx: Tx, phoneIndex: string, at: Date): Promise<void> {
    await tx.query(`UPDATE numbers SET state = 'open', state_since = $2 WHERE phone_index = $1 AND state = 'paused'`, [
      phoneBytes(phoneIndex),
      at,
    ]);
  }
}
