import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { WakeBell } from '../sending/wake-bell.js';
import { DecideParked } from './decide-parked.js';
import { ListParked } from './list-parked.js';
import { dropParkedMessage, listParkedMessages, releaseParkedMessage } from './parked-messages.routes.js';

/** Messages of which nobody knows whether they were sent, for the people who may decide about them. */
@Controller()
export class ParkedMessagesController {
  constructor(
    private readonly listing: ListParked,
    private readonly deciding: DecideParked,
    private readonly bell: WakeBell,
  ) {}

  @Route(listParkedMessages)
  list(): Promise<RouteReply<typeof listParkedMessages>> {
    return this.listing.run();
  }

  @Route(releaseParkedMessage)
  async release(
    input: RouteInput<typeof releaseParkedMessage>,
    caller: Caller,
  ): Promise<RouteReply<typeof releaseParkedMessage>> {
    const releasedAt = await this.deciding.run(caller, input.params.id, 'release');
    this.bell.ring();
    return { id: input.params.id, releasedAt: releasedAt.toISOString() };
  }

  @Route(dropParkedMessage)
  async drop(
    input: RouteInput<typeof dropParkedMessage>,
    caller: Caller,
  ): Promise<RouteReply<typeof dropParkedMessage>> {
    const droppedAt = await this.deciding.run(caller, input.params.id, 'drop');
    return { id: input.params.id, droppedAt: droppedAt.toISOString() };
  }
}
