import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inLanguage } from '#look';
import { route, Route, type RouteInput, ServiceClient } from '#runtime';
import { PublicCircles } from '../circles/public-circles.js';
import { ActionPage, type ActionPageView, type AnswerFault, emptyDraft } from '../pages/action-page.js';
import { type PublicAction, thanksPath } from '../pages/public-action.js';
import { ThanksPage } from '../pages/thanks-page.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage, sendPublicPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { answerOr, type ReadAnswer, readAnswerForm } from './answer-form.rules.js';
import { LinkAnswers } from './link-answers.js';
import { readPublicAction } from './read-public-action.js';
import { TakePageAnswer } from './take-page-answer.js';

const params = z.object({ slug: z.string().max(80) });

const show = route({
  method: 'GET',
  path: '/a/:slug',
  summary: 'The public page of an action.',
  params,
});

const answer = route({
  method: 'POST',
  path: '/a/:slug',
  summary: 'Takes an answer from the public page; it counts once its number has answered our text.',
  params,
  body: z.record(z.string(), z.unknown()),
});

const thanks = route({
  method: 'GET',
  path: '/a/:slug/thanks',
  summary: 'What follows an answer.',
  params,
});

/** The page of an action, and the answers that anybody may give there. */
@PageController()
export class PublicActionsController {
  constructor(
    private readonly services: ServiceClient,
    private readonly takeAnswer: TakePageAnswer,
    private readonly links: LinkAnswers,
    private readonly circles: PublicCircles,
    private readonly site: Site,
  ) {}

  @Route(show)
  async show(
    input: RouteInput<typeof show>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { slug } = input.params;
    const { t } = request.query as { t?: unknown };
    if (typeof t === 'string') return this.links.open(slug, t, request, reply);
    await sendPublicPage(request, reply, await this.page(slug, { draft: emptyDraft, fault: null }, request));
  }

  @Route(answer)
  async answer(
    input: RouteInput<typeof answer>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { slug } = input.params;
    const read = readAnswerForm(input.body);
    const fault = await this.take(slug, read, request);
    if (!fault && read.given) return this.thank(request, reply, thanksPath(slug, read.given.answer));
    await sendPage(request, reply, await this.page(slug, { draft: read.draft, fault }, request), 422);
  }

  @Route(thanks)
  async thanks(
    input: RouteInput<typeof thanks>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const action = await this.read(input.params.slug);
    const given = answerOr((request.query as { answer?: string }).answer, 'yes');
    await sendPage(request, reply, <ThanksPage {...this.site.reader(request)} action={action} answer={given} />);
  }

  private async page(slug: string, shown: Pick<ActionPageView, 'draft' | 'fault'>, request: FastifyRequest) {
    const action = await this.read(slug);
    const circle = await this.circles.ofId(action.circleId);
    return <ActionPage {...this.site.reader(request)} {...{ action, circle }} {...shown} />;
  }

  private thank(request: FastifyRequest, reply: FastifyReply, path: string): Promise<void> {
    return seeOther(reply, inLanguage(path, this.site.reader(request).language));
  }

  private async take(slug: string, read: ReadAnswer, request: FastifyRequest): Promise<AnswerFault | null> {
    if (!read.given) return read.fault;
    return this.takeAnswer.run(slug, read.given, this.site.reader(request).language);
  }

  private read(slug: string): Promise<PublicAction> {
    return readPublicAction(this.services, slug);
  }
}
