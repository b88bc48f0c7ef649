import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { takeOutOfExports } from '../exports/take-out-of-exports.js';
import { AnnouncePeople, type Told } from '../people/announce-people.js';
import { lookAgainAt } from '../people/look-again.js';
import { lockPeople } from '../people/people-lock.js';
import { MergeRecords } from './merge-records.js';
import type { PlainRow } from './merge.shapes.js';
import { mergeWithOneself } from './merges.errors.js';
import { mergePeople } from './merges.routes.js';
import type { Both } from './move-belongings.js';
import { PlainRows } from './plain-rows.js';

const insertMerge = `
  INSERT INTO contact_merges (id, kept_contact_id, gone_contact_id, merged_by, merged_at, gone_name_index, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** A chair says that two records are one person. */
@Injectable()
export class MergePeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly mergeRecords: MergeRecords,
    private readonly plain: PlainRows,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the merge.
   *
   * @throws Problem `merge_with_oneself`, `not_found`, `merge_too_many_numbers`.
   */
  run({ body, headers }: RouteInput<typeof mergePeople>, caller: Caller): Promise<string> {
    if (body.keepId === body.goneId) throw new Problem(mergeWithOneself);
    const at = this.clock.now();
    const both = { keptId: body.keepId, goneId: body.goneId };
    return this.transactions.run((tx) =>
      once(tx, { route: mergePeople, caller, headers, at }, () => this.merge(tx, both, caller, at)),
    );
  }

  private async merge(tx: Tx, both: Both, caller: Caller, at: Date): Promise<string> {
    await lockPeople(tx);
    const id = newId();
    const body = await this.mergeRecords.run(tx, both, at);
    const by = `person:${caller.person?.id ?? ''}`;
    await tx.query(insertMerge, [
      id,
      both.keptId,
      both.goneId,
      by,
      at,
      this.plain.nameIndexOf(body.gone),
      this.plain.sealBody(id, body),
    ]);
    await takeOutOfExports(tx, both.goneId);
    await lookAgainAt(tx, [both.keptId, both.goneId]);
    await this.announcePeople.run(tx, [both.keptId], at);
    this.announcePeople.tell(tx, [unreachable(body.gone)], at);
    await auditBoth(tx, caller, { deed: 'people.merged', both, at });
    return id;
  }
}

/** Writes down with both of them what was done. */
export async function auditBoth(
  tx: Tx,
  caller: Caller,
  { deed, both, at }: { deed: 'people.merged' | 'people.parted'; both: Both; at: Date },
): Promise<void> {
  for (const [contactId, otherId] of [
    [both.keptId, both.goneId],
    [both.goneId, both.keptId],
  ] as const) {
    const details = { otherId, stays: contactId === both.keptId };
    await audit(tx, caller, { deed, subject: `contact:${contactId}`, details, at });
  }
}

/** To the others whoever went is somebody without numbers and addresses: nothing goes to them, and they may come back. */
function unreachable(gone: PlainRow): Told {
  return {
    contactId: String(gone.id),
    version: Number(gone.version) + 1,
    language: gone.language as Told['language'],
    timeZones: gone.time_zones as Told['timeZones'],
    phones: [],
    smsConsent: 'unknown',
    emails: [],
    emailConsent: 'unknown',
  };
}
