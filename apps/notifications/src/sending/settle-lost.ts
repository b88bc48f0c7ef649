import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Logger } from '#runtime';
import { doubtBegins } from './doubt-begins.js';

/**
 * A claim that is not finished by then belongs to a process that died: two seconds to begin, eight for the answer, and
 * some to write it down. Should the process live after all, its outcomes are written later and put things right.
 */
const claimLivesSeconds = 14;

interface LostClaim {
  readonly messageIds: string[];
  readonly claimedAt: Date;
}

const takeLostClaims = `
  DELETE FROM claims
   WHERE id IN (SELECT id FROM claims WHERE claimed_at < clock_timestamp() - $1 * interval '1 second'
                 ORDER BY claimed_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING message_ids AS "messageIds", claimed_at AS "claimedAt"`;

// The doubt is as old as the claim: whoever finds it after an hour need not wait for what has long been listed.
const markUnknown = `
  WITH lost AS (
    UPDATE messages AS m SET state = 'unknown' FROM unnest($1::uuid[], $2::timestamptz[]) AS claimed (id, at)
     WHERE m.id = claimed.id AND m.state = 'attempting' RETURNING m.id, claimed.at
  ), noted AS (
    INSERT INTO doubtful_messages (message_id, since) SELECT id, at FROM lost ${doubtBegins}
  )
  SELECT count(*)::int AS lost FROM lost`;

/** Finds attempts that nobody will finish: their fate is unknown, and nothing of them is sent again by itself. */
@Injectable()
export class SettleLost {
  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction((sql) => this.loseClaims(sql));
  }

  private async loseClaims(sql: Sql): Promise<void> {
    const claims = await sql.query<LostClaim>(takeLostClaims, [claimLivesSeconds]);
    const ids = claims.flatMap(({ messageIds }) => messageIds);
    if (ids.length === 0) return;
    const times = claims.flatMap(({ messageIds, claimedAt }) => messageIds.map(() => claimedAt));
    const [answer] = await sql.query<{ lost: number }>(markUnknown, [ids, times]);
    if (answer && answer.lost > 0) this.logger.warn({ count: answer.lost }, 'a process died with texts on their way');
  }
}
