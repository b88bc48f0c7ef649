import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import {
  discardParkedEvent,
  listParkedEvents,
  replayParkedEvent,
  showParkedEvent,
  type WaitingEvent,
} from './parked-events.routes.js';
import { WaitingEvents } from './waiting-events.js';

/** Events that wait for a person, whichever service set them aside. */
@Controller()
export class ParkedEventsController {
  constructor(private readonly events: WaitingEvents) {}

  @Route(listParkedEvents)
  list({ query }: RouteInput<typeof listParkedEvents>): Promise<RouteReply<typeof listParkedEvents>> {
    return this.events.list(query);
  }

  @Route(showParkedEvent)
  show({ params }: RouteInput<typeof showParkedEvent>): Promise<WaitingEvent> {
    return this.events.find(params.id);
  }

  @Route(replayParkedEvent)
  async replay(
    { params }: RouteInput<typeof replayParkedEvent>,
    caller: Caller,
  ): Promise<RouteReply<typeof replayParkedEvent>> {
    const { service } = await this.events.find(params.id);
    return this.events.order(service, { id: params.id, verb: 'replay' }, caller);
  }

  @Route(discardParkedEvent)
  async discard({ params, body }: RouteInput<typeof discardParkedEvent>, caller: Caller): Promise<WaitingEvent> {
    const { service } = await this.events.find(params.id);
    const event = await this.events.order<Omit<WaitingEvent, 'service'>>(
      service,
      { id: params.id, verb: 'discard', body },
      caller,
    );
    return { ...event, service };
  }
}
