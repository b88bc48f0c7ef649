import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Crashpoints, newId } from '#runtime';
import { Channel } from '../channels/channel.js';
import { beginWithinMs, type ClaimedMessage, type ClaimHandle } from './claimed-message.js';
import { claimStatements, giveBackClaims } from './claim.sql.js';
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

/** A message that goes; the words of an answer are among its notes. */
type GoingRow = Omit<ClaimedMessage, 'claim' | 'lane' | 'beginBy' | 'template' | 'body'> & {
  readonly notes: { readonly template: string; readonly body: string } | null;
};

/** What else a claim found, under the id of the last message it looked at. */
interface NotesRow {
  readonly id: string;
  readonly token: null;
  readonly notes: {
    readonly looked: number;
    readonly dueAt: string;
    readonly putOff: boolean;
    readonly unknownZones: readonly string[];
  };
}

interface SenderNow {
  readonly credit: number;
  readonly elapsed: number;
  readonly held: boolean;
  readonly bulkHeld: boolean;
  /** Text, so that the database's microseconds survive the way through this process. */
  readonly countedAt: string;
}

/** How to look at a lane: to send, for so much credit, or only to tidy up. */
interface Look {
  readonly tidy: boolean;
  readonly beginBy: number;
  readonly payment: { readonly credit: number; readonly countedAt: string };
}

const start = { dueAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
const nothingFound: NotesRow['notes'] = { looked: 0, dueAt: '', putOff: false, unknownZones: [] };
const nothingPaid = { credit: 0, countedAt: 'epoch' };
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

/** Takes due messages of a lane of one channel for this replica, as many as the sender's rate allows right now. */
@Injectable()
export class ClaimMessages {
  /** Where the last claim of a lane ended; the rows before that place are dead and slow to walk over. */
  private readonly places = new Map<string, typeof start>();
  /** Claims that were made, but whose commit got no answer: they may be kept or not. */
  private unconfirmed: readonly string[] = [];

  constructor(
    private readonly database: Database,
    private readonly channel: Channel,
    private readonly hours: ZoneHours,
    private readonly replica: Replica,
    private readonly crashpoints: Crashpoints,
  ) {}

  /** Claims up to `most` messages, within the rate over all replicas. */
  async run(lane: DueLane, most: number): Promise<Claim> {
    const beginBy = performance.now() + beginWithinMs;
    const before = this.unconfirmed;
    const claim = await this.database.transaction(async (sql) => {
      this.unconfirmed = before;
      const taken = await this.take(sql, lane, most, beginBy);
      this.crashpoints.reach('before-claim-commit');
      return taken;
    });
    this.unconfirmed = [];
    this.crashpoints.reach('after-claim-commit');
    return claim;
  }

  /** Moves on what may not go yet and ends what may not go at all, without sending; true while there is more. */
  async tidy(lane: DueLane, most: number): Promise<boolean> {
    const look = { tidy: true, beginBy: 0, payment: nothingPaid };
    const claim = await this.database.transaction((sql) => this.look(sql, lane, most, look));
    return claim.putOff && !claim.exhausted;
  }

  private async take(sql: Sql, lane: DueLane, most: number, beginBy: number): Promise<Claim> {
    const { now } = this.hours.at();
    const [sender] = await sql.prepared<SenderNow>('sender_lock', lockSender, [this.channel.name, now]);
    if (!sender) throw new Error(`The row of the ${this.channel.name} sender is missing.`);
    if (this.unconfirmed.length > 0) await sql.query(giveBackClaims, [this.unconfirmed, this.channel.name, now]);
    if (sender.held || (sender.bulkHeld && lane.lane !== answerLane)) return { ...nothing, waitMs: heldMs };
    const { perSecond } = this.channel;
    const credit = creditNow(sender, perSecond);
    const room = Math.min(most, textsWithin(credit, lane.segments));
    if (room === 0) return { ...nothing, waitMs: waitForCredit(credit, perSecond) };
    const payment = { credit, countedAt: sender.countedAt };
    const claim = await this.look(sql, lane, room, { tidy: false, beginBy, payment });
    const spent = claim.messages.reduce((sum, { segments }) => sum + segments, 0);
    return { ...claim, waitMs: spent > 0 && room < most ? waitForCredit(credit - spent, perSecond) : 0 };
  }

  private async look(sql: Sql, { lane }: DueLane, limit: number, look: Look): Promise<Claim> {
    const hours = this.hours.at();
    const placeOf = look.tidy ? `${lane} tidy` : lane;
    const place = this.places.get(placeOf) ?? start;
    const claim: ClaimHandle = { id: newId(), open: 0 };
    if (!look.tidy) this.unconfirmed = [...this.unconfirmed, claim.id];
    const { asks, answers } = claimStatements[this.channel.name];
    const { name, text } = lane === answerLane ? answers : asks;
    const rows = await sql.prepared<GoingRow | NotesRow>(name, text, [
      ...[lane, hours.now, limit, this.replica.id, hours.open, hours.closed, place.dueAt, place.id, look.tidy],
      ...[hours.opensAt, claim.id, look.payment.credit, look.payment.countedAt],
    ]);
    const found = takeNotes(rows);
    const { looked, unknownZones, putOff } = found?.notes ?? nothingFound;
    this.hours.learn(unknownZones);
    const exhausted = unknownZones.length === 0 && looked < limit;
    this.remember(placeOf, exhausted || unknownZones.length > 0 ? null : found);
    claim.open = rows.length;
    const messages = claimed(rows as GoingRow[], { lane, beginBy: look.beginBy, claim });
    return { messages, exhausted: exhausted && place === start, putOff, waitMs: 0 };
  }

  /** The next claim goes on behind this row, or begins at the front again. */
  private remember(placeOf: string, last: NotesRow | null): void {
    if (last) this.places.set(placeOf, { dueAt: new Date(last.notes.dueAt), id: last.id });
    else this.places.delete(placeOf);
  }
}

/** The row of notes, taken off the end. */
function takeNotes(rows: (GoingRow | NotesRow)[]): NotesRow | null {
  const last = rows.at(-1);
  if (last?.token !== null) return null;
  rows.pop();
  return last;
}

/** The rows become the messages as they are: a copy of each would be one of the dearest parts of a claim. */
function claimed(
  rows: readonly GoingRow[],
  claim: Pick<ClaimedMessage, 'lane' | 'beginBy' | 'claim'>,
): ClaimedMessage[] {
  return rows.map((row) =>
    Object.assign(row, claim, { template: row.notes?.template ?? null, body: row.notes?.body ?? null }),
  );
}
