import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddWorkplace } from './add-workplace.js';
import { ChangeWorkplace } from './change-workplace.js';
import { ListWorkplaces } from './list-workplaces.js';
import { addWorkplace, changeWorkplace, listWorkplaces, readWorkplace } from './workplaces.routes.js';

type Workplace = RouteReply<typeof readWorkplace>;

@Controller()
export class WorkplacesController {
  constructor(
    private readonly listing: ListWorkplaces,
    private readonly adding: AddWorkplace,
    private readonly changing: ChangeWorkplace,
  ) {}

  @Route(listWorkplaces)
  list(input: RouteInput<typeof listWorkplaces>): Promise<RouteReply<typeof listWorkplaces>> {
    return this.listing.run(input.query);
  }

  @Route(addWorkplace)
  async add(input: RouteInput<typeof addWorkplace>, caller: Caller): Promise<Workplace> {
    return this.listing.one(await this.adding.run(input, caller));
  }

  @Route(readWorkplace)
  read({ params }: RouteInput<typeof readWorkplace>): Promise<Workplace> {
    return this.listing.one(params.id);
  }

  @Route(changeWorkplace)
  async change({ params, body }: RouteInput<typeof changeWorkplace>, caller: Caller): Promise<Workplace> {
    await this.changing.run(params.id, body, caller);
    return this.listing.one(params.id);
  }
}
