import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { ReadClosed } from '../consent/read-closed.js';
import { WriteOwnAct } from '../consent/write-own-act.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { ChangeEmails } from './change-emails.js';
import { ChangePhones } from './change-phones.js';
import type { EditReading } from './edit.rules.js';
import type { EditPersonBody } from './profile.shapes.js';

// Each with whether anything was said of it: null is something that can be said.
const updateContact = `
  UPDATE contacts
     SET name = coalesce($2::bytea, name), language = coalesce($3::text, language),
         other_languages = coalesce(string_to_array($4::text, ','), other_languages),
         any_hour = coalesce($5::boolean, any_hour),
         postal_code = CASE WHEN $6 THEN $7::text ELSE postal_code END,
         member_since = CASE WHEN $8 THEN $9::date ELSE member_since END,
         union_local_id = CASE WHEN $10 THEN $11::uuid ELSE union_local_id END,
         bargaining_unit_id = CASE WHEN $10 THEN $12::uuid ELSE bargaining_unit_id END,
         came_through = CASE WHEN $13 THEN $14::uuid ELSE came_through END
   WHERE id = $1`;

/** What was said, and how it was read. */
interface Edit {
  readonly body: EditPersonBody;
  readonly reading: EditReading;
}

/** Writes what stands in the person's own row, and how they are reached. */
@Injectable()
export class ChangeOwnRow {
  constructor(
    private readonly fields: PersonalFields,
    private readonly changePhones: ChangePhones,
    private readonly changeEmails: ChangeEmails,
    private readonly readClosed: ReadClosed,
    private readonly writeOwnAct: WriteOwnAct,
  ) {}

  /** @throws Problem `person_unreadable`. */
  async run(tx: Tx, contactId: string, { body, reading }: Edit, at: Date): Promise<void> {
    await tx.query(updateContact, [
      contactId,
      this.fields.sealOptional('name', contactId, reading.name ?? null),
      body.language ?? null,
      body.otherLanguages ? [...new Set(body.otherLanguages)].join(',') : null,
      body.anyHour ?? null,
      ...said(reading.postalCode),
      ...said(body.memberSince),
      body.union !== undefined,
      body.union?.localId ?? null,
      body.union?.unitId ?? null,
      ...said(body.cameThroughId),
    ]);
    const phones = reading.phones ? await this.changePhones.run(tx, contactId, reading.phones, at) : [];
    const emailIndex = reading.emails ? await this.changeEmails.run(tx, contactId, reading.emails, at) : null;
    await this.heed(tx, contactId, { phones, emailIndex }, at);
  }

  /** A number or address that was closed before it became theirs stays closed: it is no way around a refusal. */
  private async heed(
    tx: Tx,
    contactId: string,
    fresh: { phones: { e164: string; index: string }[]; emailIndex: string | null },
    at: Date,
  ): Promise<void> {
    const closed = await this.readClosed.run(tx, [fresh]);
    const consent = await tx.query<{ sms: string; email: string }>(
      'SELECT sms_consent AS sms, email_consent AS email FROM contacts WHERE id = $1',
      [contactId],
    );
    const refusal = { state: 'opted_out', happenedAt: at } as const;
    if (closed.numbers.size > 0 && consent[0]?.sms !== 'opted_out') {
      await this.writeOwnAct.run(tx, [contactId], { ...refusal, channel: 'sms', cause: 'number_closed' });
    }
    if (closed.emails.size > 0 && consent[0]?.email !== 'opted_out') {
      await this.writeOwnAct.run(tx, [contactId], { ...refusal, channel: 'email', cause: 'address_closed' });
    }
  }
}

/** Whether anything was said, and what. */
function said<T>(value: T | null | undefined): [boolean, T | null] {
  return [value !== undefined, value ?? null];
}
