import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddCircle } from './add-circle.js';
import { AppointConvener } from './appoint-convener.js';
import { ChangeCircle } from './change-circle.js';
import {
  addCircle,
  changeCircle,
  knowCircles,
  listCircles,
  nameCircles,
  readCircle,
  removeConvener,
  setConvener,
} from './circles.routes.js';
import { ListCircles } from './list-circles.js';
import { ShowCircle } from './show-circle.js';

type CircleDetail = RouteReply<typeof readCircle>;

@Controller()
export class CirclesController {
  constructor(
    private readonly listing: ListCircles,
    private readonly adding: AddCircle,
    private readonly showing: ShowCircle,
    private readonly changing: ChangeCircle,
    private readonly appointing: AppointConvener,
  ) {}

  @Route(listCircles)
  list(input: RouteInput<typeof listCircles>, caller: Caller): Promise<RouteReply<typeof listCircles>> {
    return this.listing.run(input.query, caller);
  }

  @Route(addCircle)
  add(input: RouteInput<typeof addCircle>, caller: Caller): Promise<RouteReply<typeof addCircle>> {
    return this.adding.run(input, caller);
  }

  @Route(readCircle)
  read({ params }: RouteInput<typeof readCircle>, caller: Caller): Promise<CircleDetail> {
    return this.showing.run(params.id, caller);
  }

  @Route(changeCircle)
  async change({ params, body }: RouteInput<typeof changeCircle>, caller: Caller): Promise<CircleDetail> {
    await this.changing.run(params.id, body, caller);
    return this.showing.run(params.id, caller);
  }

  @Route(setConvener)
  async setConvener({ params, body }: RouteInput<typeof setConvener>, caller: Caller): Promise<CircleDetail> {
    await this.appointing.run({ circleId: params.id, contactId: params.contactId }, body.publicName, caller);
    return this.showing.run(params.id, caller);
  }

  @Route(removeConvener)
  async removeConvener({ params }: RouteInput<typeof removeConvener>, caller: Caller): Promise<CircleDetail> {
    await this.appointing.dismiss({ circleId: params.id, contactId: params.contactId }, caller);
    return this.showing.run(params.id, caller);
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
