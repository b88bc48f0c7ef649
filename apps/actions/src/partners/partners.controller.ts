import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { createPartner, listPartners, readPartner } from './partners.routes.js';
import { CreatePartner } from './create-partner.js';
import { ListPartners } from './list-partners.js';

/** Partners over HTTP. */
@Controller()
export class PartnersController {
  constructor(
    private readonly lists: ListPartners,
    private readonly creates: CreatePartner,
  ) {}

  @Route(listPartners)
  list(input: RouteInput<typeof listPartners>): Promise<RouteReply<typeof listPartners>> {
    return this.lists.run(input);
  }

  @Route(createPartner)
  create(input: RouteInput<typeof createPartner>, caller: Caller): Promise<RouteReply<typeof createPartner>> {
    return this.creates.run(input, caller);
  }

  @Route(readPartner)
  read({ params }: RouteInput<typeof readPartner>): Promise<RouteReply<typeof readPartner>> {
    return this.lists.one(params.id);
  }
}
