import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutAddresses } from './addresses.routes.js';

interface SealedPhone {
  readonly contact_id: string;
  readonly id: string;
  readonly phone: Buffer;
}

const selectPhones = `
  SELECT p.contact_id, p.id, p.phone
    FROM unnest($1::uuid[], $2::text[]) AS wanted (contact_id, phone_index)
    JOIN contact_phones p ON p.contact_id = wanted.contact_id AND p.phone_index = wanted.phone_index`;

/**
 * The numbers of a batch, at the moment of sending. Every text of every wave passes here, so it is one statement and
 * one decryption per number. Whether a number may be texted is decided by the caller, in its own transaction.
 */
@Injectable()
export class HandOutAddresses {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  async run({ contacts }: RouteInput<typeof handOutAddresses>['body']): Promise<RouteReply<typeof handOutAddresses>> {
    const rows = await this.database.query<SealedPhone>(selectPhones, [
      contacts.map(({ contactId }) => contactId),
      contacts.map(({ phoneIndex }) => phoneIndex),
    ]);
    return {
      addresses: rows.map((row) => ({
        contactId: row.contact_id,
        phone: this.fields.open('phone', row.id, row.phone),
      })),
    };
  }
}
