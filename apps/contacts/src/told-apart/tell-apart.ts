import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { type Caller, Clock, newId, notFound, Problem } from '#runtime';
import { mergeWithOneself } from '../merges/merges.errors.js';

// A merge that takes one of them over waits, or was first and then one of them is not here.
const lockBoth = 'SELECT id FROM contacts WHERE id = ANY($1) ORDER BY id FOR KEY SHARE';

const insertPair = `
  INSERT INTO told_apart (contact_id, other_contact_id, pair_id, told_by, told_at)
  VALUES ($1, $2, $3, $4, $5), ($2, $1, $3, $4, $5)
  ON CONFLICT (contact_id, other_contact_id) DO NOTHING`;

const selectPair = 'SELECT pair_id AS id FROM told_apart WHERE contact_id = $1 AND other_contact_id = $2';

/** A chair says that two records are two people, whatever they have in common. */
@Injectable()
export class TellApart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the pair; of one that was told apart before, that of then.
   *
   * @throws Problem `merge_with_oneself`, `not_found`.
   */
  run(contactIds: readonly string[], caller: Caller): Promise<string> {
    // In one order, so that two who say it at once do not wait for one another.
    const [one = '', other = ''] = [...contactIds].sort();
    if (one === other) throw new Problem(mergeWithOneself);
    return this.database.transaction(async (sql) => {
      if ((await sql.query(lockBoth, [[one, other]])).length < 2) throw new Problem(notFound);
      const at = this.clock.now();
      const fresh = newId();
      await sql.query(insertPair, [one, other, fresh, `person:${caller.person?.id ?? ''}`, at]);
      const [pair] = await sql.query<{ id: string }>(selectPair, [one, other]);
      if (pair?.id === fresh) await auditPair(sql, caller, { deed: 'people.told-apart', pair: [one, other], at });
      return pair?.id ?? fresh;
    });
  }
}

/** Writes down with both of them what was said. */
export async function auditPair(
  sql: Sql,
  caller: Caller,
  said: { deed: 'people.told-apart' | 'people.telling-withdrawn'; pair: readonly [string, string]; at: Date },
): Promise<void> {
  const [one, other] = said.pair;
  for (const [contactId, otherId] of [
    [one, other],
    [other, one],
  ] as const) {
    await audit(sql, caller, { deed: said.deed, subject: `contact:${contactId}`, details: { otherId }, at: said.at });
  }
}
