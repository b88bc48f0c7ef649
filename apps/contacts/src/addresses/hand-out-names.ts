import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notAllowed, Problem, type Role, type RouteInput, type RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { followMerges } from '../merges/follow-merges.js';
import type { handOutNames } from './addresses.routes.js';

/** Who may read names on a list; nobody is named for the list behind a captain's link. */
const readers: ReadonlySet<Role> = new Set<Role>(['chair', 'captain', 'texter']);

/** The names of a list, also by ids of records that went into others; somebody who is no longer here is left out. */
@Injectable()
export class HandOutNames {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_allowed` to roles that read no names, whatever the front door lets through. */
  async run(
    { contactIds }: RouteInput<typeof handOutNames>['body'],
    { person }: Caller,
  ): Promise<RouteReply<typeof handOutNames>> {
    if (person && !readers.has(person.role)) throw new Problem(notAllowed);
    const names = await this.namesOf(contactIds);
    const missing = contactIds.filter((id) => !names.has(id));
    const now = await followMerges(this.database, missing);
    const followed = await this.namesOf([...now.values()]);
    const others = [...now].map(([asked, id]) => [asked, followed.get(id) ?? null] as const);
    return { names: [...names, ...others].map(([contactId, name]) => ({ contactId, name })) };
  }

  private async namesOf(contactIds: readonly string[]): Promise<Map<string, string | null>> {
    if (contactIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: Buffer | null }>(
      'SELECT id, name FROM contacts WHERE id = ANY($1)',
      [contactIds],
    );
    return new Map(rows.map(({ id, name }) => [id, this.fields.openOptional('name', id, name)]));
  }
}
