import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { readCounts, recountAction } from './counts.routes.js';
import { ReadCounts } from './read-counts.js';
import { RecountAction } from './recount-action.js';

/** Counts over HTTP. */
@Controller()
export class CountsController {
  constructor(
    private readonly counts: ReadCounts,
    private readonly recounts: RecountAction,
  ) {}

  @Route(readCounts)
  read({ params }: RouteInput<typeof readCounts>, caller: Caller): Promise<RouteReply<typeof readCounts>> {
    return this.counts.run(params.id, caller);
  }

  @Route(recountAction)
  recount({ params }: RouteInput<typeof recountAction>): Promise<RouteReply<typeof recountAction>> {
    return this.recounts.run(params.id);
  }
}
