import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ListRsvps } from './list-rsvps.js';
import { ReadRsvp } from './read-rsvp.js';
import { RecordTold } from './record-told.js';
import { RecordTyped } from './record-typed.js';
import { listRsvps, readRsvp, recordPageRsvp, recordRsvp } from './rsvps.routes.js';

/** Answers over HTTP. */
@Controller()
export class RsvpsController {
  constructor(
    private readonly lists: ListRsvps,
    private readonly reads: ReadRsvp,
    private readonly told: RecordTold,
    private readonly typed: RecordTyped,
  ) {}

  @Route(listRsvps)
  list(input: RouteInput<typeof listRsvps>): Promise<RouteReply<typeof listRsvps>> {
    return this.lists.run(input);
  }

  @Route(readRsvp)
  read({ params }: RouteInput<typeof readRsvp>): Promise<RouteReply<typeof readRsvp>> {
    return this.reads.run(params.id, { id: params.rsvpId });
  }

  @Route(recordRsvp)
  async recordTold(input: RouteInput<typeof recordRsvp>, caller: Caller): Promise<RouteReply<typeof recordRsvp>> {
    const { shiftId } = await this.told.run(input, caller);
    return this.reads.run(input.params.id, { shiftId, contactId: input.body.contactId });
  }

  @Route(recordPageRsvp)
  recordTyped(input: RouteInput<typeof recordPageRsvp>, caller: Caller): Promise<RouteReply<typeof recordPageRsvp>> {
    return this.typed.run(input, caller);
  }
}
