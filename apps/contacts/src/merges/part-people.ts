import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { AnnouncePeople } from '../people/announce-people.js';
import { lookAgainAt } from '../people/look-again.js';
import { lockPeople } from '../people/people-lock.js';
import { auditBoth } from './merge-people.js';
import { builtOn, standingAfter } from './built-on.js';
import { mergeBuiltOn, mergeTooOld, mergeUndone } from './merges.errors.js';
import type { Both } from './move-belongings.js';
import { PartRecords } from './part-records.js';
import { PlainRows } from './plain-rows.js';

interface MergeRow extends Both {
  readonly place: number;
  readonly mergedAt: Date;
  readonly isUndone: boolean;
  readonly body: Buffer | null;
}

const selectMerge = `
  SELECT kept_contact_id AS "keptId", gone_contact_id AS "goneId", place::float8 AS place, merged_at AS "mergedAt",
         undone_at IS NOT NULL AS "isUndone", body
    FROM contact_merges WHERE id = $1 FOR UPDATE`;

/** A chair says that two records were not one person after all. */
@Injectable()
export class PartPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly partRecords: PartRecords,
    private readonly plain: PlainRows,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `merge_undone`, `merge_too_old`, `merge_built_on`. */
  run(mergeId: string, caller: Caller): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      await lockPeople(tx);
      const [merge] = await tx.query<MergeRow>(selectMerge, [mergeId]);
      if (!merge) throw new Problem(notFound);
      if (merge.isUndone) throw new Problem(mergeUndone);
      if (!merge.body) throw new Problem(mergeTooOld);
      const both = { keptId: merge.keptId, goneId: merge.goneId };
      const body = this.plain.openBody(mergeId, merge.body);
      await holdToLast(tx, { ...both, id: mergeId, place: merge.place, body });
      await this.partRecords.run(tx, both, { body, mergedAt: merge.mergedAt }, at);
      await tx.query('UPDATE contact_merges SET undone_at = $2, gone_name_index = NULL, body = NULL WHERE id = $1', [
        mergeId,
        at,
      ]);
      await lookAgainAt(tx, [both.keptId, both.goneId]);
      await this.announcePeople.run(tx, [both.keptId, both.goneId], at);
      await auditBoth(tx, caller, { deed: 'people.parted', both, at });
    });
  }
}

/** A later merge took over what this one would take back. */
async function holdToLast(tx: Tx, merge: Parameters<typeof builtOn>[0]): Promise<void> {
  const later = builtOn(merge, await standingAfter(tx, merge.place));
  if (later.length === 0) return;
  throw new Problem(mergeBuiltOn, {
    fields: later.map(({ id }) => ({ path: id, message: 'Undo this merge first.' })),
  });
}
