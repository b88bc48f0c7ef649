import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput, ServiceClient } from '#runtime';
import { AnsweredPage } from '../pages/answered-page.js';
import { PageController } from '../site/page-controller.js';
import { sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { LinkAnswers } from './link-answers.js';
import { answeredOf } from './link-form.rules.js';
import { readPublicAction } from './read-public-action.js';

const params = z.object({ slug: z.string().max(80) });

const answer = route({
  method: 'POST',
  path: '/a/:slug/answer',
  summary: "Takes an answer through a person's own link; it counts at once.",
  params,
  body: z.record(z.string(), z.unknown()),
});

const answered = route({
  method: 'GET',
  path: '/a/:slug/answered',
  summary: "What follows an answer through a person's own link.",
  params,
});

/** Answers through the links of e-mails; the page that such a link opens is the action's own. */
@PageController()
export class LinkAnswersController {
  constructor(
    private readonly links: LinkAnswers,
    private readonly services: ServiceClient,
    private readonly site: Site,
  ) {}

  @Route(answer)
  answer(
    input: RouteInput<typeof answer>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.links.take(input.params.slug, input.body, request, reply);
  }

  @Route(answered)
  async answered(
    input: RouteInput<typeof answered>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const action = await readPublicAction(this.services, input.params.slug);
    const given = answeredOf(request.query as Record<string, unknown>);
    await sendPage(request, reply, <AnsweredPage {...this.site.reader(request)} {...given} action={action} />);
  }
}
