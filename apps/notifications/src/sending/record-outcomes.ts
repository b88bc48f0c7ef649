import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#messaging';
import { Clock, Crashpoints } from '#runtime';
import type { ClaimHandle } from './claimed-message.js';
import { doubtBegins } from './doubt-begins.js';
import { FollowErrors } from './follow-errors.js';
import { answerLane } from './lanes.js';
import type { OutcomeRow } from './outcome-rows.rules.js';
import { SenderAccount } from './sender-account.js';

// Whatever a callback has told in the meantime is newer than the answer it overtook, and stays.
const writeAccepted = `
  WITH finished AS (DELETE FROM claims WHERE id = ANY ($4::uuid[]))
  UPDATE messages AS m
     SET state = CASE WHEN m.state IN ('attempting', 'unknown', 'parked') THEN 'accepted' ELSE m.state END,
         provider_sid = outcome.sid
    FROM unnest(string_to_array($1, ',')::uuid[], string_to_array($2, ',')::uuid[], string_to_array($3, ','))
      AS outcome (id, token, sid)
   WHERE m.id = outcome.id AND m.attempt_token = outcome.token`;

const writeOthers = `
  WITH outcome AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::int[])
      AS outcome (id, token, state, code, reason, due_in)
  ), written AS (
    UPDATE messages AS m
       SET state = CASE WHEN m.state IN ('attempting', 'unknown', 'parked') THEN outcome.state ELSE m.state END,
           error_code = coalesce(m.error_code, outcome.code),
           reason = coalesce(outcome.reason, m.reason)
      FROM outcome WHERE m.id = outcome.id AND m.attempt_token = outcome.token
    RETURNING m.id, m.wave_id, m.state, outcome.due_in
  ), doubtful AS (
    INSERT INTO doubtful_messages (message_id, since) SELECT id, clock_timestamp() FROM written WHERE state = 'unknown'
    ${doubtBegins}
  )
  INSERT INTO due_messages (channel, lane, due_at, message_id)
  SELECT $9, coalesce(wave_id, $7), $8::timestamptz + make_interval(secs => due_in), id
    FROM written WHERE state = 'planned'
  ON CONFLICT DO NOTHING`;

/** As in the claim: the way to a row is its key, whatever the statistics say. */
const pinPlan = `SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`;

/** Writes what became of attempts, many at once. */
@Injectable()
export class RecordOutcomes {
  constructor(
    private readonly transactions: Transactions,
    private readonly followErrors: FollowErrors,
    private readonly sender: SenderAccount,
    private readonly clock: Clock,
    private readonly crashpoints: Crashpoints,
  ) {}

  /**
   * @returns numbers that are closed because the provider says so.
   */
  async run(rows: readonly OutcomeRow[]): Promise<string[]> {
    this.sender.note(rows);
    const closed = await this.transactions.run((tx) => this.write(tx, rows));
    this.crashpoints.reach('after-result-commit');
    return closed;
  }

  private async write(tx: Tx, rows: readonly OutcomeRow[]): Promise<string[]> {
    await tx.query(pinPlan);
    const accepted = rows.filter(({ state }) => state === 'accepted');
    const others = rows.filter(({ state }) => state !== 'accepted');
    // Ids have no letter that an array would have to escape, and looking for one in each of them takes longer.
    await tx.prepared('outcomes_accepted', writeAccepted, [
      accepted.map(({ message }) => message.id).join(),
      accepted.map(({ message }) => message.token).join(),
      accepted.map(({ sid }) => sid).join(),
      finishedClaims(rows),
    ]);
    return others.length > 0 ? this.writeOthers(tx, others) : [];
  }

  private async writeOthers(tx: Tx, rows: readonly OutcomeRow[]): Promise<string[]> {
    await tx.query(writeOthers, [
      rows.map(({ message }) => message.id),
      rows.map(({ message }) => message.token),
      rows.map(({ state }) => state),
      rows.map(({ code }) => code),
      rows.map(({ reason }) => reason),
      rows.map(({ dueIn }) => dueIn),
      answerLane,
      this.clock.now(),
      this.sender.channel.name,
    ]);
    await this.sender.refund(tx, rows);
    await this.sender.pause(tx, rows);
    const failures = rows.flatMap(({ message, code }) => {
      const { phoneIndex, lane } = message;
      return code === null ? [] : [{ phoneIndex, waveId: lane === answerLane ? null : lane, code }];
    });
    return failures.length > 0 ? this.followErrors.run(tx, this.sender.channel.name, failures) : [];
  }
}

/** Claims that have no other outcome to wait for than these. */
function finishedClaims(rows: readonly OutcomeRow[]): string[] {
  const counts = new Map<ClaimHandle, number>();
  for (const { message } of rows) counts.set(message.claim, (counts.get(message.claim) ?? 0) + 1);
  return [...counts].filter(([claim, written]) => claim.open === written).map(([claim]) => claim.id);
}
