import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddCircle } from './add-circle.js';
import { addCircle, listCircles } from './circles.routes.js';
import { ListCircles } from './list-circles.js';

@Controller()
export class CirclesController {
  constructor(
    private readonly listing: ListCircles,
    private readonly adding: AddCircle,
  ) {}

  @Route(listCircles)
  list(input: RouteInput<typeof listCircles>): Promise<RouteReply<typeof listCircles>> {
    return this.listing.run(input.query);
  }

  @Route(addCircle)
  add(input: RouteInput<typeof addCircle>, caller: Caller): Promise<RouteReply<typeof addCircle>> {
    return this.adding.run(input, caller);
  }
}
