import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Settings } from '#runtime';

/** Seconds after a doubt began: the provider's list may lag by a minute, so one look is not enough. */
const lookSeconds = [20, 120, 600];

/** A look that could not be had is tried again after as long as the first one waits. */
const triedAgain = 1;

/** Doubts that nobody could ask about are left to a person after this much more than the last look waits. */
const giveUpAfter = 1.5;

/** Longest that a batch of looks takes; a process that dies with it holds nobody up for longer. */
const leaseSeconds = 60;
const atOnce = 200;

/** A message of unknown fate that is to be looked up now. */
export interface Doubt {
  readonly id: string;
  readonly token: string;
  readonly contactId: string;
  readonly phoneIndex: string;
  readonly channel: string;
  readonly attemptedAt: Date;
  /** How long ago its fate became unknown, by the database's clock. */
  readonly ageMs: number;
  readonly body: string | null;
}

/** What came of a look: absent at the provider, or a reason why it could not be asked. */
export interface Look {
  readonly id: string;
  readonly problem: string | null;
  /** Nobody need look again. */
  readonly last: boolean;
}

const takeDue = `
  WITH due AS (
    SELECT message_id FROM doubtful_messages
     WHERE coalesce(next_look_at, since + $1::float8 * interval '1 second') <= clock_timestamp()
     ORDER BY since LIMIT $2 FOR UPDATE SKIP LOCKED
  ), leased AS (
    UPDATE doubtful_messages AS doubt SET next_look_at = clock_timestamp() + $3 * interval '1 second'
      FROM due WHERE doubt.message_id = due.message_id RETURNING doubt.message_id,
            extract(epoch FROM clock_timestamp() - doubt.since)::float8 * 1000 AS age
  )
  SELECT m.id, m.attempt_token AS token, m.contact_id AS "contactId", encode(m.phone_index, 'hex') AS "phoneIndex",
         m.channel, m.attempted_at AS "attemptedAt", coalesce(m.body, text.body) AS body,
         leased.age AS "ageMs"
    FROM leased JOIN messages AS m ON m.id = leased.message_id
    LEFT JOIN wave_texts AS text ON text.wave_id = m.wave_id AND text.language = m.language
   WHERE m.state IN ('unknown', 'parked')`;

// Also of those that nobody need look up again: a process that was frozen may give a parked message back after all,
// and its next doubt is a new one.
const clearSettled = `
  DELETE FROM doubtful_messages USING messages AS m
   WHERE m.id = message_id AND m.state NOT IN ('unknown', 'parked')`;

const writeLooks = `
  UPDATE doubtful_messages AS doubt
     SET looks = doubt.looks + (look.problem IS NULL)::int, looked_at = $4, look_problem = look.problem,
         next_look_at = CASE
           WHEN look.last OR look.problem IS NULL AND doubt.looks + 1 >= cardinality($5::float8[]) THEN 'infinity'
           WHEN look.problem IS NULL THEN doubt.since + ($5::float8[])[doubt.looks + 2] * interval '1 second'
           ELSE clock_timestamp() + $6::float8 * interval '1 second' END
    FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS look (id, problem, last)
   WHERE doubt.message_id = look.id`;

// What nobody could be asked about for too long waits for a person as well, and goes on being looked up meanwhile.
const parkThoseLeft = `
  WITH parked AS (
    UPDATE messages AS m SET state = 'parked' FROM doubtful_messages AS doubt
     WHERE m.id = doubt.message_id AND m.state = 'unknown' AND doubt.parked_at IS NULL
       AND (doubt.next_look_at = 'infinity' OR doubt.since + $2::float8 * interval '1 second' <= clock_timestamp())
    RETURNING m.id
  ), noted AS (
    UPDATE doubtful_messages SET parked_at = $1 FROM parked WHERE message_id = parked.id
  )
  SELECT count(*)::int AS parked FROM parked`;

/** The messages of unknown fate, and when each is looked up; times are counted by the database's clock. */
@Injectable()
export class Doubts {
  private readonly seconds: readonly number[];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.seconds = settings.values.lookupSeconds ?? lookSeconds;
  }

  private get firstLook(): number {
    return this.seconds[0] ?? 0;
  }

  /** How often to see whether a look is due. */
  get everyMs(): number {
    return Math.min(2_000, this.firstLook * 1_000);
  }

  /** Those whose look is due; no other replica takes them meanwhile. */
  async due(): Promise<Doubt[]> {
    const [any] = await this.database.query('SELECT 1 AS one FROM doubtful_messages LIMIT 1');
    if (!any) return [];
    await this.database.query(clearSettled);
    return this.database.query<Doubt>(takeDue, [this.firstLook, atOnce, leaseSeconds]);
  }

  /** Which of the provider's ids belong to messages to these phones already. */
  async taken(doubts: readonly Doubt[], sids: readonly string[]): Promise<Set<string>> {
    if (sids.length === 0) return new Set();
    const rows = await this.database.query<{ sid: string }>(
      'SELECT provider_sid AS sid FROM messages WHERE phone_index = ANY ($1::bytea[]) AND provider_sid = ANY ($2::text[])',
      [doubts.map(({ phoneIndex }) => Buffer.from(phoneIndex, 'hex')), sids],
    );
    return new Set(rows.map(({ sid }) => sid));
  }

  async note(looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    await this.database.query(writeLooks, [
      looks.map(({ id }) => id),
      looks.map(({ problem }) => problem),
      looks.map(({ last }) => last),
      this.clock.now(),
      this.seconds,
      this.firstLook * triedAgain,
    ]);
  }

  /** Leaves to a person what was looked up in vain; answers how many that are. */
  async park(): Promise<number> {
    const giveUp = (this.seconds.at(-1) ?? 0) * giveUpAfter;
    const [answer] = await this.database.query<{ parked: number }>(parkThoseLeft, [this.clock.now(), giveUp]);
    return answer?.parked ?? 0;
  }
}
