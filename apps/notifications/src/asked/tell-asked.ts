import { Injectable } from '@nestjs/common';
import { peopleAsked } from '#contracts';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Transactions, type Tx } from '#messaging';
import { Clock } from '#runtime';

/** A claim that commits late begins its messages earlier than this look at them. */
const marginMs = 10_000;

/** A wave that was quiet is looked through again after so long, whatever its queue says. */
const quietMs = 10 * 60_000;

// While nothing of a wave is due, nothing of it is looked through.
const wavesToLookAt = `
  SELECT waves.id, waves.action_id AS "actionId",
         waves.state = 'stopped' OR waves.ask_until < $1::timestamptz AS "isClosed",
         waves.ask_until < $1::timestamptz - interval '3 days' AS "isPast", coalesce(told.parked, '{}') AS parked,
         coalesce(told.told_until, '-infinity')::text AS "toldUntil", due.next AS "nextDue"
    FROM waves LEFT JOIN told_waves AS told ON told.wave_id = waves.id
   CROSS JOIN LATERAL (SELECT min(due_at) AS next FROM due_messages
                        WHERE channel IN ('sms', 'email') AND lane = waves.id) AS due
   WHERE told.is_over IS NOT true AND (told.wave_id IS NULL OR NOT told.is_settled OR due.next <= $1
      OR due.next IS DISTINCT FROM told.next_due OR told.looked_at < $2)`;

// What is in doubt may still turn out to be sent: it and all that was begun after it is told of later. Once nothing of a
// wave is left, no claim of it can be about to commit (its messages would still be planned here), and all is told at once.
const howFar = `
  SELECT until::text, CASE WHEN "isOpen" THEN until::text ELSE 'infinity' END AS "tellUntil",
         "isDoubtful" OR "isOpen" AND "isFresh" AS "isMoving", "isOpen", parked
    FROM (SELECT least($2::timestamptz, min(attempted_at) FILTER (WHERE state IN ('attempting', 'unknown'))) AS until,
                 coalesce(bool_or(state IN ('attempting', 'unknown')), false) AS "isDoubtful",
                 coalesce(max(attempted_at) >= $2::timestamptz, false) AS "isFresh",
                 coalesce(bool_or(state IN ('planned', 'attempting', 'unknown')), false) AS "isOpen",
                 coalesce(array_agg(id) FILTER (WHERE state = 'parked'), '{}') AS parked
            FROM messages WHERE wave_id = $1 AND purpose = 'ask') AS wave`;

const asked = `
  SELECT channel, string_agg(contact_id::text, ',') AS ids, max(attempted_at) AS "askedAt"
    FROM (SELECT channel, contact_id, attempted_at,
                 (row_number() OVER (PARTITION BY channel ORDER BY attempted_at) - 1) / 1000 AS chunk
            FROM messages
           WHERE wave_id = $1 AND purpose = 'ask' AND state IN ('accepted', 'sent', 'delivered')
             AND (attempted_at >= $2::timestamptz AND attempted_at < $3::timestamptz OR id = ANY ($4::uuid[]))) AS fresh
   GROUP BY channel, chunk ORDER BY max(attempted_at)`;

const noteFar = `
  INSERT INTO told_waves (wave_id, told_until, looked_at, next_due, is_settled, is_over, parked)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (wave_id) DO UPDATE SET told_until = excluded.told_until, looked_at = excluded.looked_at,
    next_due = excluded.next_due, is_settled = excluded.is_settled, is_over = excluded.is_over,
    parked = excluded.parked`;

interface ToldWaveRow {
  readonly id: string;
  readonly actionId: string;
  readonly isClosed: boolean;
  readonly isPast: boolean;
  readonly parked: readonly string[];
  readonly toldUntil: string;
  readonly nextDue: Date | null;
}

interface Far {
  readonly until: string;
  readonly tellUntil: string;
  readonly isMoving: boolean;
  readonly isOpen: boolean;
  readonly parked: readonly string[];
}

/**
 * Tells contacts whom waves really asked, each minute and a thousand people at a time: it reads the messages beside the
 * machine that sends them, which knows nothing of it. Told twice, somebody is asked once.
 */
@Injectable()
export class TellAsked {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'tell-asked', everyMinutes: 1, deletes: false, batch: () => this.run() }));
  }

  /** @returns 0: each wave is looked at once in a turn. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const quietSince = new Date(now.getTime() - quietMs);
    const waves = await this.database.query<ToldWaveRow>(wavesToLookAt, [now, quietSince]);
    for (const wave of waves) await this.transactions.run((tx) => this.tell(tx, wave, now));
    return 0;
  }

  private async tell(tx: Tx, wave: ToldWaveRow, now: Date): Promise<void> {
    const { id, actionId, isClosed, isPast, toldUntil, nextDue, parked } = wave;
    const [far] = await tx.query<Far>(howFar, [id, new Date(now.getTime() - marginMs)]);
    if (!far) return;
    const chunks = await tx.query<{ channel: 'sms' | 'email'; ids: string; askedAt: Date }>(asked, [
      ...[id, toldUntil, far.tellUntil, parked],
    ]);
    for (const { channel, ids, askedAt } of chunks) {
      tx.publish(peopleAsked, { actionId, channel, contactIds: ids.split(','), askedAt: askedAt.toISOString() });
    }
    // The provider may say late what became of a text that nobody knew of: it is told of when it does.
    const isOver = isClosed && !far.isOpen && !far.isMoving && (far.parked.length === 0 || isPast);
    await tx.query(noteFar, [id, far.until, now, nextDue, !far.isMoving, isOver, far.parked]);
  }
}
