import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { FindPeople } from './find-people.js';
import { findPeople } from './search.routes.js';

@Controller()
export class SearchController {
  constructor(private readonly finding: FindPeople) {}

  @Route(findPeople)
  async find({ query }: RouteInput<typeof findPeople>): Promise<RouteReply<typeof findPeople>> {
    return { items: await this.finding.run(query.text, query.limit) };
  }
}
