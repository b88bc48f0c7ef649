import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { formerNames } from '../merges/follow-merges.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { emailIndexes, type HashedDraft, type PersonDraft } from './person.js';
import { selectIdsOfDrafts } from './read-people.js';
import { RegisterPeople } from './register-people.js';
import { type Listed, Roll } from './roll.js';

interface KnownRow {
  readonly id: string;
  readonly name: Buffer | null;
  readonly emailIndex: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** As many people are looked up at once. */
const peopleAtOnce = 1_000;

const selectKnown = `
  SELECT id, name, email_index AS "emailIndex",
         ARRAY(SELECT phone_index FROM contact_phones p WHERE p.contact_id = c.id) AS phones,
         ARRAY(SELECT email_index FROM former_emails f WHERE f.contact_id = c.id
               UNION SELECT email_index FROM contact_emails e WHERE e.contact_id = c.id) AS emails
    FROM contacts c WHERE id = ANY($1) ORDER BY id`;

/** Tells who of the people of some drafts is known, by the rule under which they would be taken in; nothing is held. */
@Injectable()
export class FindKnown {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly registerPeople: RegisterPeople,
  ) {}

  /** @param people the drafts of each person. @returns for each of them whether they are known. */
  async run(people: readonly (readonly PersonDraft[])[]): Promise<boolean[]> {
    const known: boolean[] = [];
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      known.push(...(await this.among(this.registerPeople.hashed(people.slice(from, from + peopleAtOnce)))));
    }
    return known;
  }

  private async among(people: readonly (readonly HashedDraft[])[]): Promise<boolean[]> {
    const roll = new Roll(await this.read(people.flat()), (key) => this.fields.nameIndex(key));
    return people.map((drafts) => {
      const found = roll.findByAny(drafts);
      // Somebody without a name is whoever is named first at their number, and from then on has that name.
      if (found) found.name ??= drafts[0]?.name ?? null;
      return found !== undefined;
    });
  }

  private async read(drafts: readonly HashedDraft[]): Promise<Listed[]> {
    const phones = drafts.flatMap((draft) => draft.phones.map(({ index }) => index));
    const found = await this.database.query<{ id: string }>(selectIdsOfDrafts, [phones, drafts.flatMap(emailIndexes)]);
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const rows = await this.database.query<KnownRow>(selectKnown, [ids]);
    const merged = await formerNames(this.database, ids);
    return rows.map((row) => ({
      ...{ id: row.id, emailIndex: row.emailIndex, formerEmails: new Set(row.emails) },
      name: this.fields.openOptional('name', row.id, row.name),
      mergedNames: new Set(merged.get(row.id)),
      phones: row.phones.map((index) => ({ index })),
    }));
  }
}
