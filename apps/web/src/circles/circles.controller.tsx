import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput } from '#runtime';
import { JoinThanksPage } from '../pages/join-thanks-page.js';
import { PageController } from '../site/page-controller.js';
import { sendPublicPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { CircleDoor } from './circle-door.js';
import { PublicCircles } from './public-circles.js';

const params = z.object({ slug: z.string().max(80) });

const show = route({
  method: 'GET',
  path: '/c/:slug',
  summary: 'The public page of a circle: what it is, what is coming, and how to join.',
  params,
});

const join = route({
  method: 'POST',
  path: '/c/:slug',
  summary: 'Takes a wish to join; it counts once its number has answered our text.',
  params,
  body: z.record(z.string(), z.unknown()),
});

const thanks = route({ method: 'GET', path: '/c/:slug/thanks', summary: 'What follows a wish to join.', params });

/** The way into a circle, for anybody. */
@PageController()
export class CirclesController {
  constructor(
    private readonly circles: PublicCircles,
    private readonly door: CircleDoor,
    private readonly site: Site,
  ) {}

  @Route(show)
  show(
    input: RouteInput<typeof show>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.open(input.params.slug, request, reply);
  }

  @Route(join)
  join(
    input: RouteInput<typeof join>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.take(input.params.slug, input.body, request, reply);
  }

  @Route(thanks)
  async thanks(
    input: RouteInput<typeof thanks>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const circle = await this.circles.read(input.params.slug);
    await sendPublicPage(request, reply, <JoinThanksPage {...this.site.reader(request)} circle={circle} />);
  }
}
