import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
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
    private readonly audited: AuditedReads,
  ) {}

  @Route(listRsvps)
  async list(input: RouteInput<typeof listRsvps>, caller: Caller): Promise<RouteReply<typeof listRsvps>> {
    const page = await this.lists.run(input);
    const read = { deed: 'rsvps.read', subject: `action:${input.params.id}`, people: page.items.length } as const;
    await this.audited.fold(caller, read);
    return page;
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
