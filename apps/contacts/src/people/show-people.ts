import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { PersonalFields } from '../sealing/personal-fields.js';
import { maskEmail } from './email.rules.js';
import type { ContactReply } from './people.routes.js';
import { maskPhone } from './phone.rules.js';

type PlainColumns = Pick<
  ContactReply,
  'id' | 'language' | 'postalCode' | 'timeZones' | 'smsConsent' | 'emailConsent' | 'circles' | 'workplaces' | 'source'
>;

interface ShownRow extends PlainColumns {
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly phones: readonly { id: string; phone: string; textable: boolean }[];
  readonly createdAt: Date;
}

const selectShown = `
  SELECT c.id, c.name, c.email, c.language, c.postal_code AS "postalCode", c.time_zones AS "timeZones",
         c.sms_consent AS "smsConsent", c.email_consent AS "emailConsent", c.source, c.created_at AS "createdAt",
         coalesce((SELECT json_agg(json_build_object('id', w.id, 'name', w.name, 'role', m.role) ORDER BY w.name)
                     FROM contact_workplaces m JOIN workplaces w ON w.id = m.workplace_id
                    WHERE m.contact_id = c.id), '[]') AS workplaces,
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'phone', encode(p.phone, 'hex'),
                                                     'textable', p.textable) ORDER BY p.position)
                     FROM contact_phones p WHERE p.contact_id = c.id AND p.ended_at IS NULL), '[]') AS phones,
         coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name)
                     FROM contact_circles m JOIN circles r ON r.id = m.circle_id
                    WHERE m.contact_id = c.id AND ($2::uuid[] IS NULL OR r.id = ANY($2))),
                  '[]') AS circles
    FROM contacts c`;

/** Opens people for the console's eyes: names in the clear, numbers and addresses masked. */
@Injectable()
export class ShowPeople {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** Those people, newest first, with all their circles or only with those that whoever looks may know of. */
  async run(contactIds: readonly string[], circleIds: readonly string[] | null): Promise<ContactReply[]> {
    const rows = await this.database.query<ShownRow>(`${selectShown} WHERE c.id = ANY($1) ORDER BY c.id DESC`, [
      contactIds,
      circleIds,
    ]);
    return rows.map((row) => ({
      ...row,
      name: this.fields.openOptional('name', row.id, row.name),
      email: row.email && maskEmail(this.fields.open('email', row.id, row.email)),
      phones: row.phones.map(({ id, phone, textable }) => ({
        masked: maskPhone(this.fields.open('phone', id, Buffer.from(phone, 'hex'))),
        textable,
      })),
      createdAt: row.createdAt.toISOString(),
    }));
  }
}
