import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddWorkplace } from './add-workplace.js';
import { ListWorkplaces } from './list-workplaces.js';
import { addWorkplace, listWorkplaces } from './workplaces.routes.js';

@Controller()
export class WorkplacesController {
  constructor(
    private readonly listing: ListWorkplaces,
    private readonly adding: AddWorkplace,
  ) {}

  @Route(listWorkplaces)
  list(input: RouteInput<typeof listWorkplaces>): Promise<RouteReply<typeof listWorkplaces>> {
    return this.listing.run(input.query);
  }

  @Route(addWorkplace)
  add(input: RouteInput<typeof addWorkplace>, caller: Caller): Promise<RouteReply<typeof addWorkplace>> {
    return this.adding.run(input, caller);
  }
}
