import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AuditTrail } from './audit-trail.js';
import { acceptRestoredTrail, listTrail, verifyTrail } from './audit-trail.routes.js';

/** What was done by whom, in whichever service. */
@Controller()
export class AuditTrailController {
  constructor(private readonly trail: AuditTrail) {}

  @Route(listTrail)
  list({ query }: RouteInput<typeof listTrail>): Promise<RouteReply<typeof listTrail>> {
    return this.trail.list(query);
  }

  @Route(verifyTrail)
  verify({ query }: RouteInput<typeof verifyTrail>): Promise<RouteReply<typeof verifyTrail>> {
    return this.trail.verify(query);
  }

  @Route(acceptRestoredTrail)
  async accept(
    { body }: RouteInput<typeof acceptRestoredTrail>,
    caller: Caller,
  ): Promise<RouteReply<typeof acceptRestoredTrail>> {
    await this.trail.accept(body.service, caller);
    return { service: body.service };
  }
}
