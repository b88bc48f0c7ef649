import { Injectable } from '@nestjs/common';
import { Database } from '#database';

const atOnce = 5_000;

// The due row is what a claim takes, so whoever deletes it has the message to itself.
const suppressSome = `
  WITH due AS (
    DELETE FROM due_messages WHERE ctid = ANY (ARRAY(
      SELECT d.ctid FROM due_messages AS d WHERE d.channel IN ('sms', 'email') AND d.lane = $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
    RETURNING message_id
  ), ended AS (
    UPDATE messages SET state = 'suppressed', reason = 'stopped' FROM due
     WHERE id = message_id AND state = 'planned' RETURNING id
  )
  SELECT count(*)::int AS ended FROM ended`;

/** Ends the messages of stopped waves that never began. */
@Injectable()
export class SuppressStopped {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    const waves = await this.database.query<{ id: string }>(
      `SELECT id FROM waves WHERE state = 'stopped' AND EXISTS (SELECT FROM due_messages WHERE channel IN ('sms', 'email') AND lane = waves.id)`,
    );
    for (const { id } of waves) await this.suppress(id);
  }

  private async suppress(waveId: string): Promise<void> {
    for (;;) {
      const [answer] = await this.database.query<{ ended: number }>(suppressSome, [waveId, atOnce]);
      if ((answer?.ended ?? 0) < atOnce) return;
    }
  }
}
