import { CheckAudiences } from '../../apps/contacts/src/audiences/check-audiences.js';
import { CheckConsent } from '../../apps/contacts/src/consent/check-consent.js';
import type { PlainRow } from '../../apps/contacts/src/merges/merge.shapes.js';
import type { MergeReply } from '../../apps/contacts/src/merges/merges.routes.js';
import { everyPart } from '../../apps/contacts/src/merges/parts.js';
import { PlainRows } from '../../apps/contacts/src/merges/plain-rows.js';
import { Metrics } from '#runtime';
import { type Answer, good } from './one-service.js';
import type { ContactsHouse } from './contacts-house.js';

/** What grows with each change and is no part of what a merge restores. */
const growing = ['version', 'changed_at', 'changed_in'];

/** People who are made one and taken apart again, and everything that is kept of them. */
export class MergedPeople {
  constructor(private readonly house: ContactsHouse) {}

  merge(keepId: string, goneId: string): Promise<MergeReply> {
    return good(this.tryMerge(keepId, goneId));
  }

  tryMerge(keepId: string, goneId: string, key?: string): Promise<Answer<MergeReply>> {
    return this.house.as<MergeReply>('chair', 'POST', '/api/contacts/merges', { keepId, goneId }, key);
  }

  undo(id: string): Promise<Answer<MergeReply>> {
    return this.house.as<MergeReply>('chair', 'POST', `/api/contacts/merges/${id}/undo`, {});
  }

  /** Every row of everybody in every table that a merge touches, with what is sealed in the open. */
  async everything(): Promise<Record<string, string[]>> {
    const plain = this.house.service.app.get(PlainRows, { strict: false });
    const contacts = await this.rowsOf('contacts', (row) => plain.openPerson(row));
    const all: Record<string, string[]> = { contacts };
    for (const [, part] of everyPart)
      all[part.table] ??= await this.rowsOf(part.table, (row) => plain.openOf(part, row));
    return all;
  }

  /** How many people the checkers of consent and of audiences find to be told of differently. */
  async differences(): Promise<{ consent: number; audiences: number }> {
    const [consent, audiences] = [CheckConsent, CheckAudiences].map((check) =>
      this.house.service.app.get<{ run(): Promise<number | null> }>(check, { strict: false }),
    );
    while ((await consent?.run()) !== 0);
    const found = await this.house.service.app
      .get(Metrics, { strict: false })
      .registry.getSingleMetric('turnout_consent_differences')
      ?.get();
    return { consent: found?.values[0]?.value ?? -1, audiences: (await audiences?.run()) ?? -1 };
  }

  private async rowsOf(table: string, open: (row: PlainRow) => PlainRow): Promise<string[]> {
    const rows = await this.house.database.query<{ row: PlainRow }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    const kept = rows.map(({ row }) => Object.entries(open(row)).filter(([column]) => !growing.includes(column)));
    return kept.map((row) => JSON.stringify(row.sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
  }
}
