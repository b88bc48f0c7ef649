import { Injectable } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { Database } from '#database';
import { type Caller, notAllowed, notFound, Problem, type RouteReply } from '#runtime';
import { asDocument } from '#service';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { readOwnData } from './own-data.routes.js';

type OwnData = RouteReply<typeof readOwnData>;

interface PersonRow {
  readonly name: Buffer | null;
  readonly email: Buffer | null;
  readonly phones: readonly { id: string; phone: string; textable: boolean }[];
}

const selectPerson = `
  SELECT c.id, c.name, c.email, c.language, c.postal_code AS "postalCode", c.time_zones AS "timeZones",
         c.member_since::text AS "memberSince", c.source, c.created_at AS "createdAt",
         c.sms_consent AS "smsConsent", c.email_consent AS "emailConsent", w.name AS workplace,
         (SELECT count(*)::int FROM former_emails f WHERE f.contact_id = c.id) AS "formerEmails",
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'phone', encode(p.phone, 'hex'),
                                                     'textable', p.textable) ORDER BY p.position)
                     FROM contact_phones p WHERE p.contact_id = c.id), '[]') AS phones,
         ARRAY(SELECT r.name FROM contact_circles m JOIN circles r ON r.id = m.circle_id
                WHERE m.contact_id = c.id ORDER BY r.name) AS circles
    FROM contacts c LEFT JOIN workplaces w ON w.id = c.workplace_id WHERE c.id = $1`;

// Whoever attested it is somebody else, so their name stays here.
const selectConsent = `
  SELECT e.channel, e.purpose, e.state, e.cause, e.happened_at AS "happenedAt", e.recorded_at AS "recordedAt",
         e.import_id AS "importId", a.how, a.wording, a.obtained_at AS "obtainedAt"
    FROM consent_entries e LEFT JOIN attestations a ON a.id = e.attestation_id
   WHERE e.contact_id = $1 ORDER BY e.recorded_at, e.id`;

const selectClosed = `
  SELECT CASE WHEN s.phone_index IS NULL THEN 'email' ELSE 'sms' END AS channel, s.cause, s.closed_at AS "closedAt"
    FROM suppressions s
   WHERE s.phone_index IN (SELECT phone_index FROM contact_phones WHERE contact_id = $1)
      OR s.email_index IN (SELECT email_index FROM contacts WHERE id = $1) ORDER BY s.closed_at`;

const selectImports = `
  SELECT i.id AS "importId", i.file_name AS "fileName", i.started_at AS "startedAt", r.line, r.outcome, r.remarks
    FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE r.contact_id = $1 ORDER BY i.started_at, r.line`;

/** Reads what is kept of one person; that it was handed out is written down first. */
@Injectable()
export class ReadOwnData {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly audited: AuditedReads,
  ) {}

  /** @throws Problem `not_found`; `not_allowed` to everybody but a chair, whatever the front door lets through. */
  async run(contactId: string, caller: Caller): Promise<OwnData> {
    if (caller.person?.role !== 'chair') throw new Problem(notAllowed);
    const [row] = await this.database.query<PersonRow>(selectPerson, [contactId]);
    if (!row) throw new Problem(notFound);
    await this.audited.note(caller, { deed: 'own-data.handed-out', subject: `contact:${contactId}`, people: 1 });
    return asDocument({
      person: this.open(contactId, row),
      consent: await this.database.query(selectConsent, [contactId]),
      closed: await this.database.query(selectClosed, [contactId]),
      imports: await this.database.query(selectImports, [contactId]),
    }) as OwnData;
  }

  private open(contactId: string, row: PersonRow): object {
    return {
      ...row,
      name: this.fields.openOptional('name', contactId, row.name),
      email: this.fields.openOptional('email', contactId, row.email),
      phones: row.phones.map(({ id, phone, textable }) => ({
        number: this.fields.open('phone', id, Buffer.from(phone, 'hex')),
        textable,
      })),
    };
  }
}
