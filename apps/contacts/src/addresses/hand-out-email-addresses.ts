import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutEmailAddresses } from './addresses.routes.js';
import { inPlaces, wantedAs } from './places.js';

const selectEmails = `
  SELECT wanted.place, c.id, c.email AS sealed FROM ${wantedAs('email_index')}
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

  async run(
    wanted: RouteInput<typeof handOutEmailAddresses>['body'],
  ): Promise<RouteReply<typeof handOutEmailAddresses>> {
    const rows = await inPlaces(this.database, selectEmails, wanted);
    return { addresses: rows.map((row) => row && this.fields.open('email', row.id, row.sealed)) };
  }
}
