import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId, notFound, Problem } from '#runtime';
import { DeriveZones } from '../profiles/derive-zones.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { bringConsentTogether, readConsenting } from './consent-of-both.js';
import { changedFields, gapsFilled } from './merge.rules.js';
import type { MergeBody, PlainRow } from './merge.shapes.js';
import { mergeTooManyNumbers } from './merges.errors.js';
import { type Both, MoveBelongings } from './move-belongings.js';
import { lockedRows, writeColumns } from './own-rows.js';
import { PlainRows } from './plain-rows.js';

/** As many as an event about a person carries. */
const mostPhones = 10;

/** Makes one record of two, and answers what undoing it needs. */
@Injectable()
export class MergeRecords {
  constructor(
    private readonly plain: PlainRows,
    private readonly moveBelongings: MoveBelongings,
    private readonly deriveZones: DeriveZones,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_found`, `merge_too_many_numbers`. */
  async run(sql: Sql, both: Both, at: Date): Promise<MergeBody> {
    const rows = await lockedRows(sql, [both.keptId, both.goneId]);
    const [kept, gone] = [this.openOf(rows, both.keptId), this.openOf(rows, both.goneId)];
    const consenting = [await readConsenting(sql, both.keptId), await readConsenting(sql, both.goneId)] as const;
    const takesEmail = kept.email_index === null && !(await this.hasEmail(sql, both.keptId, gone.email_index));
    const filled = gapsFilled(kept, gone, { takesEmail });
    await writeColumns(sql, both.keptId, this.plain.sealPerson(filled, both.keptId));
    const moved = await this.moveBelongings.over(sql, both);
    await holdToMostPhones(sql, both.keptId);
    const addedEmailId = takesEmail ? null : await this.addEmail(sql, both.keptId, gone);
    const decided = await bringConsentTogether(sql, both.keptId, consenting, at);
    await sql.query('DELETE FROM contacts WHERE id = $1', [both.goneId]);
    await this.deriveZones.run(sql, both.keptId);
    const after = this.openOf(await lockedRows(sql, [both.keptId]), both.keptId);
    const consent = { state: String(kept.sms_consent), since: String(kept.sms_consent_at) };
    return { gone, fields: changedFields(kept, after), ...moved, ...decided, addedEmailId, consent };
  }

  private openOf(rows: ReadonlyMap<string, PlainRow>, id: string): PlainRow {
    const row = rows.get(id);
    if (!row) throw new Problem(notFound);
    return this.plain.openPerson(row);
  }

  private async hasEmail(sql: Sql, contactId: string, index: unknown): Promise<boolean> {
    const found = await sql.query(
      `SELECT 1 AS found FROM contacts WHERE id = $1 AND email_index = $2
       UNION ALL SELECT 1 FROM contact_emails WHERE contact_id = $1 AND email_index = $2`,
      [contactId, index as string | null],
    );
    return found.length > 0;
  }

  /** The address that mail went to becomes a further one of the one who stays. */
  private async addEmail(sql: Sql, keptId: string, gone: PlainRow): Promise<string | null> {
    const { email, email_index: index } = gone;
    if (typeof email !== 'string' || (await this.hasEmail(sql, keptId, index))) return null;
    const id = newId();
    await sql.query(
      `INSERT INTO contact_emails (id, contact_id, email, email_index, position)
       SELECT $1, $2, $3, $4, coalesce(max(position) + 1, 0) FROM contact_emails WHERE contact_id = $2`,
      [id, keptId, this.fields.seal('furtherEmail', id, email), index as string],
    );
    return id;
  }
}

async function holdToMostPhones(sql: Sql, keptId: string): Promise<void> {
  const phones = await sql.query('SELECT id FROM contact_phones WHERE contact_id = $1 AND ended_at IS NULL', [keptId]);
  if (phones.length > mostPhones) throw new Problem(mergeTooManyNumbers);
}
