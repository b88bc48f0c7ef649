import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Transactions } from '#messaging';
import { Clock } from '#runtime';
import { phoneHex } from '../reachability/phone-bytes.js';
import { BeginGate } from '../sending/begin-gate.js';
import { FollowErrors } from '../sending/follow-errors.js';
import { type AttemptStatus, type DeliveryState, highestOfEach, inOrder, stateRanks } from './status.rules.js';

interface Failed {
  readonly phone: Buffer;
  readonly waveId: string | null;
  readonly code: number;
}

const rankOfState = `CASE m.state ${Object.entries(stateRanks)
  .map(([state, rank]) => `WHEN '${state}' THEN ${String(rank)}`)
  .join(' ')} ELSE 0 END`;

// One statement for the whole batch: every callback is kept as it came, and each message goes to its highest state,
// which of all that is told of it only the highest one names.
// The token stands for an attempt whose answer was lost just as well: the callback then is the answer.
const writeStatuses = `
  WITH told AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[])
      AS told (message_id, token, status, code, sid, state, rank)
  ), kept AS (
    INSERT INTO status_callbacks (message_id, status, error_code, provider_sid, known, received_at)
    SELECT message_id, status, code, sid,
           EXISTS (SELECT FROM messages AS m WHERE m.id = told.message_id AND m.attempt_token = told.token), $8
      FROM told
  ), highest AS (
    SELECT * FROM told WHERE state IS NOT NULL
  ), moved AS (
    UPDATE messages AS m
       SET state = CASE WHEN ${rankOfState} < highest.rank THEN highest.state ELSE m.state END,
           -- What somebody gave up and the provider tells of after all was not dropped.
           reason = CASE WHEN m.state = 'parked' THEN NULL ELSE m.reason END,
           provider_sid = coalesce(m.provider_sid, highest.sid), error_code = coalesce(highest.code, m.error_code)
      FROM highest
     WHERE m.id = highest.message_id AND m.attempt_token = highest.token
       AND (${rankOfState} < highest.rank OR m.provider_sid IS NULL)
    RETURNING m.id, m.state, m.phone_index, m.wave_id, m.error_code
  ), settled AS (
    DELETE FROM doubtful_messages USING moved WHERE message_id = moved.id
  )
  SELECT phone_index AS phone, wave_id AS "waveId", error_code AS code FROM moved
   WHERE state IN ('undelivered', 'failed') AND error_code IS NOT NULL`;

/** Keeps what the provider tells about texts, and does what follows from failures. */
@Injectable()
export class RecordStatuses {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly followErrors: FollowErrors,
    private readonly gate: BeginGate,
    private readonly clock: Clock,
  ) {}

  async run(statuses: readonly AttemptStatus[]): Promise<void> {
    if (statuses.every(({ code }) => code === null)) {
      await this.write(this.database, statuses);
      return;
    }
    const closed = await this.transactions.run(async (tx) => {
      const failed = await this.write(tx, statuses);
      return this.followErrors.run(
        tx,
        'sms',
        failed.map(({ phone, waveId, code }) => ({ phoneIndex: phoneHex(phone), waveId, code })),
      );
    });
    this.gate.closeNumbers(closed);
  }

  private write(sql: Pick<Sql, 'query'>, statuses: readonly AttemptStatus[]): Promise<Failed[]> {
    const told = inOrder(statuses);
    const highest = highestOfEach(told);
    const state = (one: AttemptStatus): DeliveryState | null => (highest.has(one) ? one.state : null);
    return sql.query<Failed>(writeStatuses, [
      told.map(({ messageId }) => messageId),
      told.map(({ token }) => token),
      told.map(({ status }) => status),
      told.map(({ code }) => code),
      told.map(({ sid }) => sid),
      told.map(state),
      told.map((one) => stateRanks[state(one) ?? 'accepted']),
      this.clock.now(),
    ]);
  }
}
