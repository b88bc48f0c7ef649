import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { StopLock } from '../sending/stop-lock.js';
import { WakeBell } from '../sending/wake-bell.js';
import { ListReplies } from './list-replies.js';
import { listReplies, resolveReply } from './replies.routes.js';
import { ResolveReply } from './resolve-reply.js';

/** The list of replies that need a person. */
@Controller()
export class RepliesController {
  constructor(
    private readonly listing: ListReplies,
    private readonly resolving: ResolveReply,
    private readonly stopLock: StopLock,
    private readonly bell: WakeBell,
  ) {}

  @Route(listReplies)
  list(): ReturnType<ListReplies['run']> {
    return this.listing.run();
  }

  @Route(resolveReply)
  async resolve(
    { params, body }: RouteInput<typeof resolveReply>,
    caller: Caller,
  ): Promise<{ id: string; resolvedAt: string }> {
    const { resolvedAt, closed } = await this.resolving.run(caller, params.id, body);
    this.stopLock.close(closed);
    this.bell.ring();
    await this.stopLock.settled(closed);
    return { id: params.id, resolvedAt: resolvedAt.toISOString() };
  }
}
