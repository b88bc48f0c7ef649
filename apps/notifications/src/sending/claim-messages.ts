import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Crashpoints, newId, Settings } from '#runtime';
import { beginWithinMs, type ClaimedMessage, type ClaimHandle } from './claimed-message.js';
import { claimAnswers, claimAsks } from './claim.sql.js';
import { creditNow, textsWithin, waitForCredit } from './credit.rules.js';
import { answerLane, type DueLane } from './lanes.js';
import { Replica } from './replica.js';
import { ZoneHours } from './zone-hours.js';

/** What a claim brought. */
export interface Claim {
  readonly messages: readonly ClaimedMessage[];
  /** True when the lane had less than was asked for. */
  readonly exhausted: boolean;
  /** True when some had to be put off: others behind them may go. */
  readonly putOff: boolean;
  /** Milliseconds after which another claim is worth trying, when the sender's rate was the bound. */
  readonly waitMs: number;
}

type Row = Omit<ClaimedMessage, 'claim' | 'lane' | 'beginBy'> & {
  verdict: string;
  dueAt: Date | null;
  looked: number | null;
};

interface SenderNow {
  readonly credit: number;
  readonly elapsed: number;
  readonly held: boolean;
  readonly bulkHeld: boolean;
  /** Text, so that the database's microseconds survive the way through this process. */
  readonly countedAt: string;
}

const start = { dueAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
const nothing: Claim = { messages: [], exhausted: false, putOff: false, waitMs: 0 };

/** How long a held sender is left alone before somebody looks again. */
const heldMs = 1_000;

// The plan of the claim must not depend on statistics, which lag behind a wave that was just planned: a scan of the
// whole wave for each claim would make sending slower with every person asked.
const lockSender = `
  SELECT credit, extract(epoch FROM clock_timestamp() - counted_at)::float8 AS elapsed,
         coalesce(held_until > $2, false) AS held, coalesce(bulk_held_until > $2, false) AS "bulkHeld",
         clock_timestamp()::text AS "countedAt",
         set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
         set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)
    FROM senders WHERE channel = $1 FOR UPDATE`;

/** Takes due messages of a lane for this replica, as many as the sender's rate allows right now. */
@Injectable()
export class ClaimMessages {
  /** Where the last claim of a lane ended; the rows before that place are dead and slow to walk over. */
  private readonly places = new Map<string, typeof start>();

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly hours: ZoneHours,
    private readonly replica: Replica,
    private readonly crashpoints: Crashpoints,
  ) {}

  /** Claims up to `most` messages, within the rate over all replicas. */
  async run(lane: DueLane, most: number): Promise<Claim> {
    const beginBy = performance.now() + beginWithinMs;
    const claim = await this.database.transaction(async (sql) => {
      const taken = await this.take(sql, lane, most, beginBy);
      this.crashpoints.reach('before-claim-commit');
      return taken;
    });
    this.crashpoints.reach('after-claim-commit');
    return claim;
  }

  /** Moves on what may not go yet and ends what may not go at all, without sending; true while there is more. */
  async tidy(lane: DueLane, most: number): Promise<boolean> {
    const claim = await this.database.transaction((sql) => this.look(sql, lane, most, { tidy: true, beginBy: 0 }));
    return claim.putOff && !claim.exhausted;
  }

  private async take(sql: Sql, lane: DueLane, most: number, beginBy: number): Promise<Claim> {
    const { now } = this.hours.at();
    const [sender] = await sql.query<SenderNow>(lockSender, ['sms', now]);
    if (!sender) throw new Error('The row of the SMS sender is missing.');
    if (sender.held || (sender.bulkHeld && lane.lane !== answerLane)) return { ...nothing, waitMs: heldMs };
    const perSecond = this.settings.smsPerSecond;
    const credit = creditNow(sender, perSecond);
    const room = Math.min(most, textsWithin(credit, lane.segments));
    if (room === 0) return { ...nothing, waitMs: waitForCredit(credit, perSecond) };
    const claim = await this.look(sql, lane, room, { tidy: false, beginBy });
    const spent = claim.messages.reduce((sum, { segments }) => sum + segments, 0);
    if (spent === 0) return claim;
    await sql.query('UPDATE senders SET credit = $2, counted_at = $3::timestamptz WHERE channel = $1', [
      ...['sms', credit - spent, sender.countedAt],
    ]);
    return { ...claim, waitMs: room < most ? waitForCredit(credit - spent, perSecond) : 0 };
  }

  private async look(
    sql: Sql,
    { lane }: DueLane,
    limit: number,
    { tidy, beginBy }: { tidy: boolean; beginBy: number },
  ): Promise<Claim> {
    const hours = this.hours.at();
    const placeOf = tidy ? `${lane} tidy` : lane;
    const place = this.places.get(placeOf) ?? start;
    const claim: ClaimHandle = { id: newId(), open: 0 };
    const rows = await sql.query<Row>(lane === answerLane ? claimAnswers : claimAsks, [
      ...[lane, hours.now, limit, this.replica.id, hours.open, hours.closed, place.dueAt, place.id, tidy],
      ...[hours.opensAt, claim.id],
    ]);
    const unknownZones = rows.filter(({ verdict }) => verdict === 'unknown_zones').map(({ zones }) => zones);
    this.hours.learn(unknownZones);
    const lookedAt = rows.find(({ verdict }) => verdict === 'looked_at');
    const exhausted = unknownZones.length === 0 && (lookedAt?.looked ?? 0) < limit;
    this.remember(placeOf, exhausted || unknownZones.length > 0 ? undefined : lookedAt);
    const messages = rows.filter(({ verdict }) => verdict === 'go');
    // The rows become the messages as they are: a copy of each would be one of the dearest parts of a claim.
    for (const row of messages) Object.assign(row, { lane, beginBy, claim });
    claim.open = messages.length;
    return {
      messages: messages as unknown as ClaimedMessage[],
      exhausted: exhausted && place === start,
      putOff: rows.some(({ verdict }) => verdict === 'put_off'),
      waitMs: 0,
    };
  }

  /** The next claim goes on behind this row, or begins at the front again. */
  private remember(placeOf: string, last: Row | undefined): void {
    if (last?.dueAt) this.places.set(placeOf, { dueAt: last.dueAt, id: last.id });
    else this.places.delete(placeOf);
  }
}
