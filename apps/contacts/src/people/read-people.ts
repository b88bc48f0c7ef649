import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Language } from '#words';
import type { ConsentState } from '../consent/consent.rules.js';
import { formerNames } from '../merges/follow-merges.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { emailIndexes, type HashedDraft, type Person, type PersonPhone } from './person.js';
import { ReadProfiles } from './read-profiles.js';

interface PersonRow {
  readonly id: string;
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly emailIndex: string | null;
  readonly language: Language;
  readonly postalCode: string | null;
  readonly memberSince: string | null;
  readonly smsConsent: ConsentState;
  readonly emailConsent: ConsentState;
}

interface PhoneRow {
  readonly contactId: string;
  readonly id: string;
  readonly phone: Buffer;
  readonly index: string;
  readonly textable: boolean;
  readonly ended: boolean;
}

/** Something that a person has or is in. */
interface Belonging {
  readonly contactId: string;
  readonly value: string;
}

type Theirs = Pick<Person, 'phones' | 'circleIds' | 'workplaceIds' | 'formerEmails' | 'endedEmails' | 'mergedNames'>;

// Apart from the rows themselves: of a list of new people nobody is found, and nothing else is to be read.
export const selectIdsOfDrafts = `
  SELECT contact_id AS id FROM contact_phones WHERE phone_index = ANY($1)
   UNION SELECT id FROM contacts WHERE email_index = ANY($2)
   UNION SELECT contact_id FROM contact_emails WHERE email_index = ANY($2)
   UNION SELECT contact_id FROM former_emails WHERE email_index = ANY($2)`;

const selectPeople = `
  SELECT id, name, email, email_index AS "emailIndex", language, postal_code AS "postalCode",
         member_since::text AS "memberSince", sms_consent AS "smsConsent", email_consent AS "emailConsent"
    FROM contacts WHERE id = ANY($1) ORDER BY id FOR UPDATE`;

const selectPhones = `
  SELECT contact_id AS "contactId", id, phone, phone_index AS index, textable, ended_at IS NOT NULL AS ended
    FROM contact_phones WHERE contact_id = ANY($1) ORDER BY contact_id, position`;

const selectCircles = `
  SELECT contact_id AS "contactId", circle_id AS value FROM contact_circles WHERE contact_id = ANY($1)`;

const selectWorkplaces = `
  SELECT contact_id AS "contactId", workplace_id AS value FROM contact_workplaces WHERE contact_id = ANY($1)`;

const selectEmails = `
  SELECT contact_id AS "contactId", email_index AS value FROM former_emails WHERE contact_id = ANY($1)
   UNION SELECT contact_id, email_index FROM contact_emails WHERE contact_id = ANY($1)`;

const selectEndedEmails = `
  SELECT contact_id AS "contactId", email_index AS value
    FROM contact_emails WHERE contact_id = ANY($1) AND ended_at IS NOT NULL`;

/** Opens people out of their sealed rows. */
@Injectable()
export class ReadPeople {
  constructor(
    private readonly fields: PersonalFields,
    private readonly readProfiles: ReadProfiles,
  ) {}

  /** Everybody who has a number of these drafts, or has or had an address of theirs, oldest first; their rows stay locked. */
  async run(sql: Sql, drafts: readonly HashedDraft[]): Promise<Person[]> {
    const phones = new Set(drafts.flatMap((draft) => draft.phones.map(({ index }) => index)));
    const emails = new Set(drafts.flatMap(emailIndexes));
    const found = await sql.query<{ id: string }>(selectIdsOfDrafts, [[...phones], [...emails]]);
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const rows = await sql.query<PersonRow>(selectPeople, [ids]);
    const theirs = await this.readTheirs(sql, ids);
    const profiles = await this.readProfiles.run(sql, drafts.some(({ profile }) => profile !== null) ? ids : []);
    return rows.map((row) => ({ ...this.open(row), ...theirs(row.id), profile: profiles.get(row.id) ?? null }));
  }

  private async readTheirs(sql: Sql, ids: readonly string[]): Promise<(id: string) => Theirs> {
    const phones = Map.groupBy(await sql.query<PhoneRow>(selectPhones, [ids]), ({ contactId }) => contactId);
    const circles = await belongings(sql, selectCircles, ids);
    const workplaces = await belongings(sql, selectWorkplaces, ids);
    const emails = await belongings(sql, selectEmails, ids);
    const endedEmails = await belongings(sql, selectEndedEmails, ids);
    const names = await formerNames(sql, ids);
    return (id) => ({
      phones: (phones.get(id) ?? []).map((phone) => this.openPhone(phone)),
      circleIds: new Set(circles.get(id)),
      workplaceIds: new Set(workplaces.get(id)),
      formerEmails: new Set(emails.get(id)),
      endedEmails: new Set(endedEmails.get(id)),
      mergedNames: new Set(names.get(id)),
    });
  }

  private open({ name, email, ...row }: PersonRow): Omit<Person, keyof Theirs | 'profile'> {
    return {
      ...row,
      fresh: false,
      name: this.fields.openOptional('name', row.id, name),
      email: this.fields.openOptional('email', row.id, email),
      decisions: [],
    };
  }

  private openPhone({ id, phone, index, textable, ended }: PhoneRow): PersonPhone {
    return { id, e164: this.fields.open('phone', id, phone), index, textable, ended, fresh: false };
  }
}

/** What each person has, by the person. */
async function belongings(
  sql: Sql,
  text: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const { contactId, value } of await sql.query<Belonging>(text, [ids])) {
    const listed = found.get(contactId);
    if (listed) listed.push(value);
    else found.set(contactId, [value]);
  }
  return found;
}
