import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { CreateCaptainLink } from './create-captain-link.js';
import { LineLinks } from './line-links.js';
import { createCaptainLink, listCaptainLinks, revokeCaptainLink } from './lines.routes.js';
import { ListCaptainLinks } from './list-captain-links.js';
import { RevokeCaptainLink } from './revoke-captain-link.js';

/** Captains' links over HTTP, for chairs. */
@Controller()
export class CaptainLinksController {
  constructor(
    private readonly creates: CreateCaptainLink,
    private readonly lists: ListCaptainLinks,
    private readonly revokes: RevokeCaptainLink,
    private readonly links: LineLinks,
  ) {}

  @Route(createCaptainLink)
  async create(
    input: RouteInput<typeof createCaptainLink>,
    caller: Caller,
  ): Promise<RouteReply<typeof createCaptainLink>> {
    return this.links.view(await this.creates.run(input, caller));
  }

  @Route(listCaptainLinks)
  async list({ params }: RouteInput<typeof listCaptainLinks>): Promise<RouteReply<typeof listCaptainLinks>> {
    const links = await this.lists.run(params.id);
    return { items: links.map((link) => this.links.view(link)) };
  }

  @Route(revokeCaptainLink)
  async revoke(
    { params }: RouteInput<typeof revokeCaptainLink>,
    caller: Caller,
  ): Promise<RouteReply<typeof revokeCaptainLink>> {
    return this.links.view(await this.revokes.run(params.id, caller));
  }
}
