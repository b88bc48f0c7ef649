import type { OutgoingHttpHeaders } from 'node:http';
import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput, ServiceClient } from '#runtime';
import { BoardPage } from '../pages/board-page.js';
import { networkOf } from '../limits/limit.rules.js';
import { LinkEndedPage } from '../pages/door-pages.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { sendLinkPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { BoardFeed } from './board-feed.js';
import { frameOf, type ServiceBoard } from './board.mapping.js';
import { OpenStreams } from './open-streams.js';

const params = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });

const page = route({
  method: 'GET',
  path: '/b/:token',
  summary: "A partner's board.",
  params,
});

const stream = route({
  method: 'GET',
  path: '/b/:token/stream',
  summary: "A partner's board as server-sent events.",
  params,
});

/** A viewer whose connection holds this many unsent bytes is slow and gets no more until it has caught up. */
const slowBytes = 64 * 1024;

/** The board of a partner: a page that stands, and a stream that moves it. */
@PageController()
export class BoardsController {
  constructor(
    private readonly services: ServiceClient,
    private readonly feed: BoardFeed,
    private readonly site: Site,
    private readonly assets: Assets,
    private readonly streams: OpenStreams,
  ) {}

  @Route(page)
  async show(
    input: RouteInput<typeof page>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = input.params;
    const board = await this.read(token);
    const reader = this.site.reader(request);
    const path = `/b/${token}`;
    if (board.state !== 'live') {
      const endedAt = board.state === 'ended' ? board.endsAt : null;
      const { timeZone } = this.site;
      const ended = <LinkEndedPage {...reader} {...{ path, endedAt, timeZone }} link="board" why={board.state} />;
      return sendLinkPage(request, reply, ended, 410);
    }
    const scriptSrc = this.assets.bundle('board');
    const view = <BoardPage {...reader} {...frameOf(board)} {...{ path, scriptSrc }} sharedBy={null} />;
    return sendLinkPage(request, reply, view);
  }

  @Route(stream)
  async stream(
    input: RouteInput<typeof stream>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A token that opens nothing must not hold a connection.
    const { token } = input.params;
    await this.read(token);
    const letGo = this.streams.enter(networkOf(request.ip), token);
    reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    // Whoever asks only whether there is a place takes none; whoever left meanwhile is not heard leaving any more.
    if (request.method === 'HEAD' || reply.raw.destroyed) {
      letGo();
      await reply.send();
      return;
    }
    reply.raw.once('close', letGo);
    this.follow(token, reply);
  }

  private follow(token: string, reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, reply.getHeaders() as OutgoingHttpHeaders);
    const leave = this.feed.watch(token, {
      send: (frame) => {
        if (raw.writableLength < slowBytes) raw.write(frame);
      },
      end: () => raw.end(),
    });
    raw.once('close', leave);
  }

  private read(token: string): Promise<ServiceBoard> {
    return this.services.json<ServiceBoard>('actions', { method: 'GET', path: `/internal/boards/${token}` });
  }
}
