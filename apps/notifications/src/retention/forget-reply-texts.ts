import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';
import { ReplyBodies } from '../replies/reply-bodies.js';

const atOnce = 500;

/** What a sealed field has besides its text and the id of its key: two lengths, nonce and tag. */
const frameBytes = 1 + 12 + 16;

// An empty text is as long as its frame: what was emptied is known by that.
const oldest = `
  SELECT id FROM replies
   WHERE received_at < $1 AND octet_length(body) > get_byte(body, 0) + ${String(frameBytes)}
   ORDER BY id LIMIT $2`;

// Nobody can answer words that are not there any more: a reply that still waits stops waiting.
const empty = `
  WITH emptied AS (
    UPDATE replies SET body = said.body,
           resolved_at = CASE outcome WHEN 'waiting' THEN $3 ELSE resolved_at END,
           outcome = CASE outcome WHEN 'waiting' THEN 'resolved' ELSE outcome END
      FROM unnest($1::uuid[], $2::bytea[]) AS said (id, body) WHERE replies.id = said.id RETURNING replies.id
  ) SELECT count(*)::int AS rows FROM emptied`;

/** Empties the texts that people wrote to us when their time is over; what was understood of them stays. */
@Injectable()
export class ForgetReplyTexts {
  constructor(
    private readonly database: Database,
    private readonly bodies: ReplyBodies,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-reply-texts', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many were emptied. */
  async run(): Promise<number> {
    const before = daysBefore(this.clock, this.settings.values.keepReplyTextDays);
    const rows = await this.database.query<{ id: string }>(oldest, [before, atOnce]);
    if (rows.length === 0) return 0;
    const values = [rows.map(({ id }) => id), rows.map(({ id }) => this.bodies.seal(id, '')), this.clock.now()];
    return this.database.transaction(async (sql) => (await sql.query<{ rows: number }>(empty, values))[0]?.rows ?? 0);
  }
}
