import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutEmailAddresses } from './addresses.routes.js';

const selectEmails = `
  SELECT c.id, c.email
    FROM unnest($1::uuid[], $2::text[]) AS wanted (contact_id, email_index)
    JOIN contacts c ON c.id = wanted.contact_id AND c.email_index = wanted.email_index`;

/**
 * The e-mail addresses of a batch, at the moment of sending. Whoever has changed theirs is left out: what was agreed
 * with the old one's reader says nothing about the new one.
 */
@Injectable()
export class HandOutEmailAddresses {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  async run({
    contacts,
  }: RouteInput<typeof handOutEmailAddresses>['body']): Promise<RouteReply<typeof handOutEmailAddresses>> {
    const rows = await this.database.query<{ id: string; email: Buffer }>(selectEmails, [
      contacts.map(({ contactId }) => contactId),
      contacts.map(({ emailIndex }) => emailIndex),
    ]);
    return {
      addresses: rows.map(({ id, email }) => ({ contactId: id, email: this.fields.open('email', id, email) })),
    };
  }
}
