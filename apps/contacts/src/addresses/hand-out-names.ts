import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { handOutNames } from './addresses.routes.js';

/** The names of a list; somebody who is no longer here is left out. */
@Injectable()
export class HandOutNames {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  async run({ contactIds }: RouteInput<typeof handOutNames>['body']): Promise<RouteReply<typeof handOutNames>> {
    const rows = await this.database.query<{ id: string; name: Buffer | null }>(
      'SELECT id, name FROM contacts WHERE id = ANY($1)',
      [contactIds],
    );
    return {
      names: rows.map(({ id, name }) => ({ contactId: id, name: this.fields.openOptional('name', id, name) })),
    };
  }
}
