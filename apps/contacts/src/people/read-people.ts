import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Language } from '#words';
import type { ConsentState } from '../consent/consent.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { emailIndexes, type HashedDraft, type Person, type PersonPhone } from './person.js';
import { ReadProfiles } from './read-profiles.js';

interface PersonRow {
  readonly id: string;
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly email_index: string | null;
  readonly language: Language;
  readonly postal_code: string | null;
  readonly member_since: string | null;
  readonly sms_consent: ConsentState;
  readonly email_consent: ConsentState;
  readonly phones: readonly { id: string; phone: string; index: string; textable: boolean; ended: boolean }[];
  readonly circle_ids: readonly string[];
  readonly workplace_ids: readonly string[];
  readonly former_emails: readonly string[];
}

const selectPeople = `
  SELECT c.id, c.name, c.email, c.email_index, c.language, c.postal_code,
         c.member_since::text AS member_since, c.sms_consent, c.email_consent,
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'phone', encode(p.phone, 'hex'),
                                   'index', p.phone_index, 'textable', p.textable,
                                                     'ended', p.ended_at IS NOT NULL) ORDER BY p.position)
                     FROM contact_phones p WHERE p.contact_id = c.id), '[]') AS phones,
         coalesce((SELECT json_agg(m.circle_id) FROM contact_circles m WHERE m.contact_id = c.id), '[]') AS circle_ids,
         coalesce((SELECT json_agg(w.workplace_id) FROM contact_workplaces w WHERE w.contact_id = c.id), '[]') AS workplace_ids,
         coalesce((SELECT json_agg(f.email_index)
                     FROM (SELECT contact_id, email_index FROM former_emails
                           UNION SELECT contact_id, email_index FROM contact_emails) f WHERE f.contact_id = c.id), '[]') AS former_emails
    FROM contacts c`;

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
    const rows = await sql.query<PersonRow>(
      `${selectPeople}
        WHERE c.id IN (SELECT contact_id FROM contact_phones WHERE phone_index = ANY($1)
                       UNION SELECT id FROM contacts WHERE email_index = ANY($2)
                       UNION SELECT contact_id FROM contact_emails WHERE email_index = ANY($2)
                       UNION SELECT contact_id FROM former_emails WHERE email_index = ANY($2))
        ORDER BY c.id FOR UPDATE OF c`,
      [[...phones], [...emails]],
    );
    const speaking = drafts.some(({ profile }) => profile !== null) ? rows.map(({ id }) => id) : [];
    const profiles = await this.readProfiles.run(sql, speaking);
    return rows.map((row) => ({ ...this.open(row), profile: profiles.get(row.id) ?? null }));
  }

  private open(row: PersonRow): Person {
    return {
      id: row.id,
      fresh: false,
      name: this.fields.openOptional('name', row.id, row.name),
      email: this.fields.openOptional('email', row.id, row.email),
      emailIndex: row.email_index,
      formerEmails: new Set(row.former_emails),
      language: row.language,
      postalCode: row.postal_code,
      workplaceIds: new Set(row.workplace_ids),
      memberSince: row.member_since,
      smsConsent: row.sms_consent,
      emailConsent: row.email_consent,
      phones: row.phones.map((phone) => this.openPhone(phone)),
      circleIds: new Set(row.circle_ids),
      profile: null,
      decisions: [],
    };
  }

  private openPhone({ id, phone, index, textable, ended }: PersonRow['phones'][number]): PersonPhone {
    return { id, e164: this.fields.open('phone', id, Buffer.from(phone, 'hex')), index, textable, ended, fresh: false };
  }
}
