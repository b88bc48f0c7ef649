import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddCircle } from './add-circle.js';
import { addCircle, knowCircles, listCircles, nameCircles } from './circles.routes.js';
import { ListCircles } from './list-circles.js';

@Controller()
export class CirclesController {
  constructor(
    private readonly listing: ListCircles,
    private readonly adding: AddCircle,
  ) {}

  @Route(listCircles)
  list(input: RouteInput<typeof listCircles>, caller: Caller): Promise<RouteReply<typeof listCircles>> {
    return this.listing.run(input.query, caller);
  }

  @Route(addCircle)
  add(input: RouteInput<typeof addCircle>, caller: Caller): Promise<RouteReply<typeof addCircle>> {
    return this.adding.run(input, caller);
  }

  @Route(nameCircles)
  async name(): Promise<RouteReply<typeof nameCircles>> {
    return { circles: await this.listing.named() };
  }

  @Route(knowCircles)
  async know({ body }: RouteInput<typeof knowCircles>): Promise<RouteReply<typeof knowCircles>> {
    return { known: await this.listing.known(body.circleIds) };
  }
}
