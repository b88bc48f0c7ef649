import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutAddresses } from './addresses.routes.js';
import { followed, inPlaces, wantedAs } from './places.js';

const selectPhones = `
  SELECT wanted.place, p.id, p.phone AS sealed FROM ${wantedAs('phone_index')}
    JOIN contact_phones p ON p.contact_id = wanted.contact_id AND p.phone_index = wanted.phone_index`;

// Somebody who asked to join and whom nobody knows yet stands there only; they are asked once whether it was they.
const selectJoiningPhones = `
  SELECT wanted.place, j.id, j.phone AS sealed FROM ${wantedAs('phone_index')}
    JOIN pending_joins j ON j.id = wanted.contact_id AND j.phone_index = wanted.phone_index`;

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
    const known = await this.known(wanted);
    if (!known.includes(null)) return { addresses: known };
    const now = await followed(this.database, wanted);
    const merged = now ? await this.known(now) : known;
    const joining = await inPlaces(this.database, selectJoiningPhones, wanted);
    const others = joining.map((row) => row && this.fields.open('joinPhone', row.id, row.sealed));
    return { addresses: known.map((address, place) => address ?? merged[place] ?? others[place] ?? null) };
  }

  private async known(wanted: RouteInput<typeof handOutAddresses>['body']): Promise<(string | null)[]> {
    const rows = await inPlaces(this.database, selectPhones, wanted);
    return rows.map((row) => row && this.fields.open('phone', row.id, row.sealed));
  }
}
