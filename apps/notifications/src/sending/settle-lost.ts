import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock, Logger } from '#runtime';

/**
 * A claim that is not finished by then belongs to a process that died: two seconds to begin, eight for the answer, and
 * some to write it down. Should the process live after all, its outcomes are written later and put things right.
 */
const claimLivesSeconds = 14;

/** A doubtful message is left to a person after this long; until then a status callback may still tell. */
const doubtSeconds = 10;

const takeLostClaims = `
  DELETE FROM claims
   WHERE id IN (SELECT id FROM claims WHERE claimed_at < clock_timestamp() - $1 * interval '1 second'
                 ORDER BY claimed_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING message_ids AS "messageIds"`;

const markUnknown = `
  WITH lost AS (
    UPDATE messages SET state = 'unknown' WHERE id = ANY ($1::uuid[]) AND state = 'attempting' RETURNING id
  ), noted AS (
    INSERT INTO doubtful_messages (message_id, since) SELECT id, clock_timestamp() FROM lost ON CONFLICT DO NOTHING
  )
  SELECT count(*)::int AS lost FROM lost`;

// A message that was told about in the meantime is in doubt no longer.
const parkDoubtful = `
  WITH cleared AS (
    DELETE FROM doubtful_messages USING messages AS m
     WHERE m.id = message_id AND parked_at IS NULL AND m.state <> 'unknown'
  ), parked AS (
    UPDATE messages AS m SET state = 'parked' FROM doubtful_messages AS doubtful
     WHERE m.id = doubtful.message_id AND m.state = 'unknown' AND doubtful.parked_at IS NULL
       AND doubtful.since < clock_timestamp() - $2 * interval '1 second'
    RETURNING m.id
  ), noted AS (
    UPDATE doubtful_messages SET parked_at = $1 FROM parked WHERE message_id = parked.id
  )
  SELECT count(*)::int AS parked FROM parked`;

/** Finds attempts that nobody will finish, and parks messages of unknown fate: they are never sent again by themselves. */
@Injectable()
export class SettleLost {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction((sql) => this.loseClaims(sql));
    const [answer] = await this.database.query<{ parked: number }>(parkDoubtful, [this.clock.now(), doubtSeconds]);
    if (answer && answer.parked > 0) this.logger.warn({ count: answer.parked }, 'texts of unknown fate were parked');
  }

  private async loseClaims(sql: Sql): Promise<void> {
    const claims = await sql.query<{ messageIds: string[] }>(takeLostClaims, [claimLivesSeconds]);
    const ids = claims.flatMap(({ messageIds }) => messageIds);
    if (ids.length === 0) return;
    const [answer] = await sql.query<{ lost: number }>(markUnknown, [ids]);
    if (answer && answer.lost > 0) this.logger.warn({ count: answer.lost }, 'a process died with texts on their way');
  }
}
