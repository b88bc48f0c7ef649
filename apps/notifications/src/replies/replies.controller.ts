import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
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
    private readonly audited: AuditedReads,
  ) {}

  @Route(listReplies)
  async list(_input: RouteInput<typeof listReplies>, caller: Caller): ReturnType<ListReplies['run']> {
    const answer = await this.listing.run();
    await this.audited.fold(caller, {
      deed: 'replies.read',
      subject: 'replies:waiting',
      people: answer.replies.length,
    });
    return answer;
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
