import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { ListPublicCircles } from './list-public-circles.js';
import { listPublicCircles, readPublicCircle } from './public-circles.routes.js';

@Controller()
export class PublicCirclesController {
  constructor(private readonly listing: ListPublicCircles) {}

  @Route(listPublicCircles)
  async list({ query }: RouteInput<typeof listPublicCircles>): Promise<RouteReply<typeof listPublicCircles>> {
    return { items: await this.listing.run(query.id ?? null) };
  }

  @Route(readPublicCircle)
  read({ params }: RouteInput<typeof readPublicCircle>): Promise<RouteReply<typeof readPublicCircle>> {
    return this.listing.one(params.slug);
  }
}
