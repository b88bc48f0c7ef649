import { Controller } from '@nestjs/common';
import { DiscardParked, type ParkedEvent, ParkedEvents, ReplayParked } from '#messaging';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { discardParked, listParked, replayParked, showParked } from './parked-events.routes.js';

/** The parked events of one service; web puts the lists of all services together. */
@Controller()
export class ParkedEventsController {
  constructor(
    private readonly events: ParkedEvents,
    private readonly replaying: ReplayParked,
    private readonly discarding: DiscardParked,
  ) {}

  @Route(listParked)
  async list({ query }: RouteInput<typeof listParked>): Promise<RouteReply<typeof listParked>> {
    const { limit, show, cursor } = query;
    const items = await this.events.list({ firstOfKey: show === 'first', after: cursor, limit });
    return { waiting: await this.events.count(), items: items.map(told) };
  }

  @Route(showParked)
  async show({ params }: RouteInput<typeof showParked>): Promise<RouteReply<typeof showParked>> {
    return told(await this.events.show(params.id));
  }

  @Route(replayParked)
  replay({ params }: RouteInput<typeof replayParked>, caller: Caller): Promise<RouteReply<typeof replayParked>> {
    return this.replaying.run(caller, params.id);
  }

  @Route(discardParked)
  async discard(
    { params, body }: RouteInput<typeof discardParked>,
    caller: Caller,
  ): Promise<RouteReply<typeof discardParked>> {
    await this.discarding.run(caller, params.id, body.why);
    return told(await this.events.show(params.id));
  }
}

function told(event: ParkedEvent): RouteReply<typeof showParked> {
  const { parkedAt, triedAt } = event;
  return { ...event, parkedAt: parkedAt.toISOString(), triedAt: triedAt?.toISOString() ?? null };
}
