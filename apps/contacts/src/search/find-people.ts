import { Injectable } from '@nestjs/common';
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
  ) {}

  /** In the order of their names; nobody while too little is typed. */
  async run(typed: string, limit: number): Promise<ContactReply[]> {
    const terms = readTerms(typed);
    if (!terms) return [];
    const ids = await this.names.find(terms, limit);
    const shown = new Map((await this.showPeople.run(ids, null)).map((person) => [person.id, person]));
    return ids.map((id) => shown.get(id)).filter((person) => person !== undefined);
  }
}
