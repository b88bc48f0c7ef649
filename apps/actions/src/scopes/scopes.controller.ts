import { Controller } from '@nestjs/common';
import { Route, type RouteReply } from '#runtime';
import { ListScopes } from './list-scopes.js';
import { listScopes } from './scopes.routes.js';

/** What roles can be bounded to, for the page of the staff. */
@Controller()
export class ScopesController {
  constructor(private readonly listing: ListScopes) {}

  @Route(listScopes)
  list(): Promise<RouteReply<typeof listScopes>> {
    return this.listing.run();
  }
}
