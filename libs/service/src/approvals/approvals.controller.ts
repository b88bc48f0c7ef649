import { Controller } from '@nestjs/common';
import { Route, type RouteReply } from '#runtime';
import { ApprovalDesk } from './approval-desk.js';
import { listAwaited } from './approvals.routes.js';

/** What waits in this service for a second person, for the front door. */
@Controller()
export class ApprovalsController {
  constructor(private readonly desk: ApprovalDesk) {}

  @Route(listAwaited)
  async list(): Promise<RouteReply<typeof listAwaited>> {
    const items = await this.desk.list();
    return { items: items.map(({ since, ...item }) => ({ ...item, since: since.toISOString() })) };
  }
}
