import { Controller } from '@nestjs/common';
import { ChainReader, HeadKeeper, VerifyAudit } from '#audit';
import { type Caller, Clock, Route, type RouteInput, type RouteReply } from '#runtime';
import { acceptRestore, listEntries, verifyEntries } from './audit-trail.routes.js';

/** The audit chain of this service, for the front door. */
@Controller()
export class AuditTrailController {
  constructor(
    private readonly chain: ChainReader,
    private readonly verification: VerifyAudit,
    private readonly heads: HeadKeeper,
    private readonly clock: Clock,
  ) {}

  @Route(listEntries)
  async list({ query }: RouteInput<typeof listEntries>): Promise<RouteReply<typeof listEntries>> {
    const [since, until] = [query.since, query.until].map((text) => (text ? new Date(text) : undefined));
    return { items: await this.chain.newest({ ...query, since, until }) };
  }

  @Route(verifyEntries)
  verify({ query }: RouteInput<typeof verifyEntries>): Promise<RouteReply<typeof verifyEntries>> {
    return this.verification.run(query.cursor);
  }

  @Route(acceptRestore)
  async accept(_input: RouteInput<typeof acceptRestore>, caller: Caller): Promise<RouteReply<typeof acceptRestore>> {
    await this.heads.accept(caller, this.clock);
    return {};
  }
}
