import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutEmailAddresses } from './addresses.routes.js';
import { followed, inPlaces, wantedAs } from './places.js';

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
    const known = await this.known(wanted);
    const now = known.includes(null) ? await followed(this.database, wanted) : null;
    if (!now) return { addresses: known };
    const merged = await this.known(now);
    return { addresses: known.map((address, place) => address ?? merged[place] ?? null) };
  }

  private async known(wanted: RouteInput<typeof handOutEmailAddresses>['body']): Promise<(string | null)[]> {
    const rows = await inPlaces(this.database, selectEmails, wanted);
    return rows.map((row) => row && this.fields.open('email', row.id, row.sealed));
  }
}
