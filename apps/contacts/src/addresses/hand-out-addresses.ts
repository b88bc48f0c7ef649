import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutAddresses } from './addresses.routes.js';
import { inPlaces, wantedAs } from './places.js';

const selectPhones = `
  SELECT wanted.place, p.id, p.phone AS sealed FROM ${wantedAs('phone_index')}
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

  async run(wanted: RouteInput<typeof handOutAddresses>['body']): Promise<RouteReply<typeof handOutAddresses>> {
    const rows = await inPlaces(this.database, selectPhones, wanted);
    return { addresses: rows.map((row) => row && this.fields.open('phone', row.id, row.sealed)) };
  }
}
