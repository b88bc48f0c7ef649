import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '#look';
import { CirclePage } from '../pages/circle-page.js';
import { emptyJoin, type JoinDraft, type JoinFault, type JoinWording } from '../pages/join-form.js';
import { PressAgainPage } from '../pages/mail-link-pages.js';
import { circlePath, joinedPath, type PublicCircle } from '../pages/public-circle.js';
import { ListActions } from '../public-actions/list-actions.js';
import { isPressedByHand, sentOnceMore } from '../site/by-hand.rules.js';
import { seeOther, sendPublicPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { readJoinForm } from './join-form.rules.js';
import { PublicCircles } from './public-circles.js';
import { TakeJoin } from './take-join.js';

interface Shown {
  readonly circle: PublicCircle;
  readonly draft: JoinDraft;
  readonly fault: JoinFault | null;
  readonly wording: JoinWording | null;
}

/** The page of a circle, and what its button posts. */
@Injectable()
export class CircleDoor {
  constructor(
    private readonly circles: PublicCircles,
    private readonly actions: ListActions,
    private readonly joins: TakeJoin,
    private readonly site: Site,
  ) {}

  async open(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { language } = this.site.reader(request);
    const [circle, wording] = await Promise.all([this.circles.read(slug), this.circles.wording(language)]);
    await this.show({ circle, wording, draft: emptyJoin, fault: null }, request, reply);
  }

  /** What is answered depends on what was typed, and never on whose number it is. */
  async take(slug: string, form: Readonly<Record<string, unknown>>, request: FastifyRequest, reply: FastifyReply) {
    const { language } = this.site.reader(request);
    const [circle, wording] = await Promise.all([this.circles.read(slug), this.circles.wording(language)]);
    if (!wording) return this.show({ circle, wording, draft: emptyJoin, fault: 'Away' }, request, reply);
    const { draft, given, fault: misread } = readJoinForm(form, wording.version);
    if (given && !isPressedByHand(request, form)) return this.askAgain(circle, form, request, reply);
    const fault = given ? await this.joins.run(circle.id, given, language) : misread;
    if (fault) return this.show({ circle, wording, draft, fault }, request, reply);
    await seeOther(reply, inLanguage(joinedPath(circle.slug), language));
  }

  private async show(shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { items } = await this.actions.run({ circleId: shown.circle.id });
    const page = <CirclePage {...this.site.reader(request)} {...shown} actions={items} />;
    await sendPublicPage(request, reply, page, shown.fault ? 422 : 200);
  }

  /** Programs that walk through pages send forms too, and must sign nobody up for texts. */
  private async askAgain(
    circle: PublicCircle,
    form: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const path = circlePath(circle.slug);
    const page = (
      <PressAgainPage {...this.site.reader(request)} {...{ path, action: path }} fields={sentOnceMore(form)} />
    );
    await sendPublicPage(request, reply, page);
  }
}
