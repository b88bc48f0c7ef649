import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { type Caller, Clock, Logger, Problem } from '#runtime';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { Transactions } from '../publishing/transactions.js';
import { parkedEventSettled, parkedEventUnknown } from './parked.errors.js';

/** Why a person lets an event go: one of a few, because what people type may be about people. */
export const discardReasons = ['unreadable', 'out_of_date', 'done_by_hand', 'test'] as const;
export type DiscardReason = (typeof discardReasons)[number];

/** Gives a parked event up, on a person's word. */
@Injectable()
export class DiscardParked {
  constructor(
    private readonly transactions: Transactions,
    private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly metrics: MessagingMetrics,
  ) {}

  /**
   * Gives up this one event. What waits behind it goes on waiting and can be replayed; when nothing of its key waits
   * any more, what arrives flows again.
   *
   * @throws Problem `parked_event_unknown`, `parked_event_settled`.
   */
  async run(caller: Caller, id: string, why: DiscardReason): Promise<void> {
    const fields = await this.transactions.runForCauses(async ({ sql }) => {
      const [event] = await sql.query<LockedRow>(lockOne, [this.options.service, id]);
      if (!event) throw new Problem(parkedEventUnknown);
      if (!event.waits) throw new Problem(parkedEventSettled);
      const at = this.clock.now();
      await sql.query(letGo, [id, at, why]);
      await audit(sql, caller, { deed: 'parked-event.discarded', subject: `parked-event:${id}`, details: { why }, at });
      return { eventId: event.eventId, topic: event.topic, reason: why };
    });
    this.metrics.countSettled('discarded');
    this.logger.info(fields, 'parked event discarded');
  }
}

interface LockedRow {
  readonly waits: boolean;
  readonly eventId: string | null;
  readonly topic: string;
}

const lockOne = `
  SELECT state = 'parked' AS waits, event_id AS "eventId", topic FROM parked_events WHERE consumer = $1 AND id::text = $2 FOR UPDATE`;

const letGo = `UPDATE parked_events SET state = 'discarded', settled_at = $2, settled_why = $3 WHERE id = $1`;
