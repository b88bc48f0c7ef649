import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { nextTry } from './removal-tries.rules.js';

/** A text that is to be deleted at the provider now. */
export interface DueRemoval {
  readonly id: string;
  readonly kind: 'sent' | 'received';
  /** Null while nobody knows yet what the provider calls it, or whether it took it. */
  readonly sid: string | null;
  /** Of a text of ours. */
  readonly state: string | null;
  readonly attempts: number;
  readonly since: Date;
}

/** How many texts of erased people are still at the provider. */
export interface RemovalCounts {
  readonly waiting: number;
  /** Of these, those that have been tried for so long that people are told. */
  readonly parked: number;
}

// Also those on their way, whose id the provider's answer or callback will tell.
const noteSent = `
  INSERT INTO provider_removals (id, kind, since, next_try_at)
  SELECT id, 'sent', $2, $2 FROM messages
   WHERE contact_id = $1 AND channel = 'sms'
     AND (provider_sid IS NOT NULL OR state IN ('attempting', 'unknown', 'parked'))
  ON CONFLICT (id) DO NOTHING`;

const noteReceived = `
  INSERT INTO provider_removals (id, kind, since, next_try_at)
  SELECT id, 'received', $2, $2 FROM replies WHERE id = ANY ($1::uuid[]) AND left_provider_at IS NULL
  ON CONFLICT (id) DO NOTHING`;

const due = `
  SELECT removal.id, removal.kind, coalesce(m.provider_sid, said.provider_sid) AS sid, m.state, removal.attempts,
         removal.since
    FROM provider_removals AS removal
    LEFT JOIN messages AS m ON removal.kind = 'sent' AND m.id = removal.id
    LEFT JOIN replies AS said ON removal.kind = 'received' AND said.id = removal.id AND said.left_provider_at IS NULL
   WHERE removal.next_try_at <= $1 ORDER BY removal.next_try_at LIMIT $2`;

const noteGone = `
  WITH gone AS (
    DELETE FROM provider_removals WHERE id = ANY ($1::uuid[]) RETURNING id
  ), sent AS (
    UPDATE messages SET provider_sid = NULL FROM gone WHERE messages.id = gone.id
  )
  UPDATE replies SET left_provider_at = $2 FROM gone WHERE replies.id = gone.id`;

const noteKept = `
  UPDATE provider_removals AS removal
     SET attempts = removal.attempts + 1, next_try_at = kept.next_try_at,
         parked_at = CASE WHEN kept.parked THEN coalesce(parked_at, $4) END
    FROM unnest($1::uuid[], $2::timestamptz[], $3::boolean[]) AS kept (id, next_try_at, parked)
   WHERE removal.id = kept.id`;

/** The list of what the provider is to forget because its person was erased. */
@Injectable()
export class ProviderRemovals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes what was sent to a person; call it while their rows still say that it was to them. */
  async noteSent(tx: Tx, contactId: string): Promise<void> {
    await tx.query(noteSent, [contactId, this.clock.now()]);
  }

  async noteReceived(tx: Tx, replyIds: readonly string[]): Promise<void> {
    await tx.query(noteReceived, [replyIds, this.clock.now()]);
  }

  due(most: number): Promise<DueRemoval[]> {
    return this.database.query<DueRemoval>(due, [this.clock.now(), most]);
  }

  async gone(removals: readonly DueRemoval[]): Promise<void> {
    await this.database.query(noteGone, [removals.map(({ id }) => id), this.clock.now()]);
  }

  /** Those are tried again later, each after a longer while. */
  async kept(removals: readonly DueRemoval[]): Promise<void> {
    const now = this.clock.now();
    const tries = removals.map(({ attempts }) => nextTry(attempts + 1, now));
    await this.database.query(noteKept, [
      removals.map(({ id }) => id),
      tries.map(({ at }) => at),
      tries.map(({ isParked }) => isParked),
      now,
    ]);
  }

  async count(): Promise<RemovalCounts> {
    const [counts] = await this.database.query<RemovalCounts>(
      'SELECT count(*)::int AS waiting, count(parked_at)::int AS parked FROM provider_removals',
    );
    return counts ?? { waiting: 0, parked: 0 };
  }
}
