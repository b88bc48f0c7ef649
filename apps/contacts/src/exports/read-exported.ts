import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ClaimedExport } from './export-claims.js';
import type { ExportedPerson } from './export-file.rules.js';

type PlainColumns = Omit<ExportedPerson, 'name' | 'email' | 'phones'>;

interface SealedRow extends PlainColumns {
  readonly place: number;
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly phones: readonly { id: string; phone: string; textable: boolean }[];
}

/** Some rows of a file, with the place of the last one. */
export interface ExportedPage {
  readonly people: ExportedPerson[];
  readonly lastPlace: number;
}

const selectPage = `
  SELECT l.place, c.id, c.name, c.email, c.language, c.postal_code AS "postalCode", c.time_zones AS "timeZones",
         c.member_since::text AS "memberSince", c.sms_consent AS "smsConsent", c.email_consent AS "emailConsent",
         c.source, c.created_at AS "createdAt", 
         (SELECT string_agg(w.name, '; ' ORDER BY w.name) FROM contact_workplaces m
            JOIN workplaces w ON w.id = m.workplace_id WHERE m.contact_id = c.id) AS workplace,
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'phone', encode(p.phone, 'hex'),
                                                     'textable', p.textable) ORDER BY p.position)
                     FROM contact_phones p WHERE p.contact_id = c.id AND p.ended_at IS NULL), '[]') AS phones,
         ARRAY(SELECT r.name FROM contact_circles m JOIN circles r ON r.id = m.circle_id
                WHERE m.contact_id = c.id AND ($4::uuid[] IS NULL OR r.id = ANY($4)) ORDER BY r.name) AS circles
    FROM (SELECT place, contact_id FROM export_rows WHERE export_id = $1 AND place > $2 ORDER BY place LIMIT $3) l
    JOIN contacts c ON c.id = l.contact_id ORDER BY l.place`;

/** Opens the people of an export, a page at a time. */
@Injectable()
export class ReadExported {
  constructor(private readonly fields: PersonalFields) {}

  /** The next people behind a place; null when nobody is left. */
  async run(
    sql: Sql,
    { id, seenCircles }: ClaimedExport,
    { after, atOnce }: { readonly after: number; readonly atOnce: number },
  ): Promise<ExportedPage | null> {
    const rows = await sql.query<SealedRow>(selectPage, [id, after, atOnce, seenCircles]);
    const last = rows.at(-1);
    return last ? { people: rows.map((row) => this.open(row)), lastPlace: last.place } : null;
  }

  private open(row: SealedRow): ExportedPerson {
    return {
      ...row,
      name: this.fields.openOptional('name', row.id, row.name),
      email: this.fields.openOptional('email', row.id, row.email),
      phones: row.phones.map(({ id, phone, textable }) => ({
        e164: this.fields.open('phone', id, Buffer.from(phone, 'hex')),
        textable,
      })),
    };
  }
}
