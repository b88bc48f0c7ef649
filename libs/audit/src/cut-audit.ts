import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock, MachineClock, ServiceIdentity } from '#runtime';
import { audit } from './audit.js';
import type { ChainPlace } from './chain.rules.js';
import { cutText } from './signed-head.rules.js';

/** Entries that leave at a time: the deletion holds nobody up for longer than a moment. */
const mostAtATime = 10_000;

const oneAtATime = `SELECT pg_advisory_xact_lock(hashtext('turnout audit cut'))`;

/** The last of the oldest entries that may go; the database holds the same bound of 90 days by its own clock. */
const lastToGo = `
  WITH young AS (
    SELECT min(position) AS position FROM audit_entries WHERE at >= least($1::timestamptz, now() - interval '90 days'))
  SELECT e.position, e.hash, e.position - (SELECT min(position) FROM audit_entries) + 1 AS entries
  FROM audit_entries e, young
  WHERE (young.position IS NULL OR e.position < young.position)
    AND e.position < (SELECT min(position) FROM audit_entries) + ${String(mostAtATime)}
  ORDER BY e.position DESC LIMIT 1`;

/** Lets old entries go, from the beginning of the chain up to a place that is signed: what stays still verifies. */
@Injectable()
export class CutAudit {
  constructor(
    private readonly database: Database,
    private readonly identity: ServiceIdentity,
    private readonly clock: Clock,
    private readonly machineClock: MachineClock,
  ) {}

  /**
   * Lets the oldest entries go, some thousands at most; none that is younger than 90 days by the database's own clock,
   * whatever it is asked for.
   *
   * @param before what was done since then stays.
   * @returns how many went; ask again until it is none.
   */
  run(before: Date): Promise<number> {
    return this.database.transaction(async (sql) => {
      await sql.query(oneAtATime);
      const [place] = await sql.query<ChainPlace & { entries: number }>(lastToGo, [before]);
      if (!place) return 0;
      await this.cutAt(sql, place);
      const details = { upTo: place.position, entries: place.entries };
      const { name } = this.identity;
      const deed = { deed: 'audit.cut', subject: `service:${name}`, details } as const;
      await audit(sql, { service: name }, { ...deed, at: this.clock.now() });
      return place.entries;
    });
  }

  private async cutAt(sql: Sql, place: ChainPlace): Promise<void> {
    const at = this.machineClock.now();
    const signature = this.identity.signText(cutText(this.identity.name, place, at.toISOString()));
    await sql.query('SELECT cut_audit($1, $2, $3)', [place.position, at, signature.toString('base64url')]);
  }
}
