import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ReadTimeline } from './read-timeline.js';
import { readTimeline } from './timeline.routes.js';

@Controller()
export class TimelineController {
  constructor(
    private readonly reading: ReadTimeline,
    private readonly audited: AuditedReads,
  ) {}

  @Route(readTimeline)
  async read(input: RouteInput<typeof readTimeline>, caller: Caller): Promise<RouteReply<typeof readTimeline>> {
    const page = await this.reading.run(input, caller);
    await this.audited.fold(caller, { deed: 'timeline.read', subject: `contact:${input.params.id}`, people: 1 });
    return page;
  }
}
