import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { FindPeople } from './find-people.js';
import { findPeople } from './search.routes.js';

@Controller()
export class SearchController {
  constructor(
    private readonly finding: FindPeople,
    private readonly audited: AuditedReads,
  ) {}

  @Route(findPeople)
  async find({ query }: RouteInput<typeof findPeople>, caller: Caller): Promise<RouteReply<typeof findPeople>> {
    const items = await this.finding.run(query.text, query.limit, caller);
    // What was typed is most of a name, so it is kept nowhere; a search as somebody types is one look.
    await this.audited.fold(caller, { deed: 'contacts.listed', subject: 'contacts:search', people: items.length });
    return { items };
  }
}
