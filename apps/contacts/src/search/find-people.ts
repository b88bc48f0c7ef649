import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Caller } from '#runtime';
import { circlesOf } from '../circles/own-circles.rules.js';
import type { ContactReply } from '../people/people.routes.js';
import { ShowPeople } from '../people/show-people.js';
import { NameIndex } from './name-index.js';
import { readTerms } from './search.rules.js';

/** Finds people while somebody types. */
@Injectable()
export class FindPeople {
  constructor(
    private readonly names: NameIndex,
    private readonly showPeople: ShowPeople,
    private readonly database: Database,
  ) {}

  /** In the order of their names; nobody while too little is typed, and to a convener nobody but their own. */
  async run(typed: string, limit: number, caller: Caller): Promise<ContactReply[]> {
    const terms = readTerms(typed);
    if (!terms) return [];
    const own = circlesOf(caller);
    const ids = await this.names.find(terms, limit, own && (await this.peopleOf(own)));
    const shown = new Map((await this.showPeople.run(ids, own)).map((person) => [person.id, person]));
    return ids.map((id) => shown.get(id)).filter((person) => person !== undefined);
  }

  private async peopleOf(circleIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT contact_id AS id FROM contact_circles WHERE circle_id = ANY($1)',
      [circleIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
