import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { auditPair } from './tell-apart.js';

const deletePair = `
  WITH gone AS (DELETE FROM told_apart WHERE pair_id = $1 RETURNING contact_id, other_contact_id)
  SELECT contact_id AS one, other_contact_id AS other FROM gone WHERE contact_id < other_contact_id`;

/** A chair takes back that two records are two people. */
@Injectable()
export class TellApartNoMore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`. */
  run(pairId: string, caller: Caller): Promise<void> {
    return this.database.transaction(async (sql) => {
      const [pair] = await sql.query<{ one: string; other: string }>(deletePair, [pairId]);
      if (!pair) throw new Problem(notFound);
      const both = [pair.one, pair.other] as const;
      await auditPair(sql, caller, { deed: 'people.telling-withdrawn', pair: both, at: this.clock.now() });
    });
  }
}
