import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '#look';
import { Problem, ServiceClient } from '#runtime';
import { ActionPage, emptyDraft } from '../pages/action-page.js';
import { AnswerByLinkPage, type AnswerByLinkPageView, type LinkFault } from '../pages/answer-by-link-page.js';
import { PressAgainPage, WrongMailLinkPage } from '../pages/mail-link-pages.js';
import { actionPath, answerByLinkPath, answeredPath } from '../pages/public-action.js';
import { isPressedByHand, sentOnceMore } from '../site/by-hand.rules.js';
import { seeOther, sendSecretPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { type LinkGiven, openingDraft, readLinkForm, type ServiceStanding, shownStanding } from './link-form.rules.js';
import { readPublicAction } from './read-public-action.js';

/** Refusals that the person can mend on the page, by the code of the service that refused. */
const faults: Readonly<Record<string, LinkFault>> = {
  shift_unknown: 'ShiftMissing',
  shift_over: 'ShiftMissing',
  service_unavailable: 'Away',
};

/** What was shown and chosen; the action and the reader come to it. */
type Shown = Pick<AnswerByLinkPageView, 'token' | 'draft' | 'standing' | 'fault'>;

/** The link of an e-mail by which one person answers: its page, and what its button posts. */
@Injectable()
export class LinkAnswers {
  constructor(
    private readonly services: ServiceClient,
    private readonly site: Site,
  ) {}

  /** Shows the page with the link's answer chosen. Nothing is changed by it. */
  async open(slug: string, token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = `/internal/public/actions/${encodeURIComponent(slug)}/answers/${encodeURIComponent(token)}`;
    const standing = await this.orWrong(this.services.json<ServiceStanding>('actions', { method: 'GET', path }));
    if (!standing) return this.wrong(slug, request, reply);
    const { answer } = request.query as { answer?: unknown };
    const draft = openingDraft(answer, standing);
    await this.show(slug, { token, draft, standing: shownStanding(standing), fault: null }, request, reply);
  }

  /** Takes what the button posted. */
  async take(slug: string, form: Readonly<Record<string, unknown>>, request: FastifyRequest, reply: FastifyReply) {
    if (!isPressedByHand(request, form)) return this.askAgain(slug, form, request, reply);
    const { token, draft } = readLinkForm(form);
    const { answer } = draft;
    const taken = answer ? await this.pass(slug, { ...draft, token, answer }) : 'AnswerMissing';
    if (!taken) return this.wrong(slug, request, reply);
    if (typeof taken === 'string')
      return this.show(slug, { token, draft, standing: null, fault: taken }, request, reply);
    const path = answeredPath(slug, { answer: taken.answer ?? 'yes', guests: taken.guests, shiftId: taken.shiftId });
    await seeOther(reply, inLanguage(path, this.site.reader(request).language));
  }

  /** What stands now, or what is wrong with the answer; null when the link is not ours. */
  private async pass(slug: string, body: LinkGiven): Promise<ServiceStanding | LinkFault | null> {
    const path = `/internal/public/actions/${encodeURIComponent(slug)}/answers`;
    try {
      return await this.orWrong(this.services.json<ServiceStanding>('actions', { method: 'POST', path, body }));
    } catch (error) {
      const fault = error instanceof Problem ? faults[error.definition.code] : undefined;
      if (!fault) throw error;
      return fault;
    }
  }

  private async show(slug: string, shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reader = this.site.reader(request);
    const action = await readPublicAction(this.services, slug);
    const isOpen = action.state === 'open';
    const page = isOpen ? (
      <AnswerByLinkPage {...reader} {...shown} action={action} />
    ) : (
      <ActionPage {...reader} action={action} circle={null} draft={emptyDraft} fault={null} />
    );
    await sendSecretPage(request, reply, page, shown.fault ? 422 : 200);
  }

  /** Scanners of mail send forms too, and must not answer for anybody. */
  private async askAgain(
    slug: string,
    form: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const paths = { path: actionPath(slug), action: answerByLinkPath(slug) };
    const page = <PressAgainPage {...this.site.reader(request)} {...paths} fields={sentOnceMore(form)} />;
    await sendSecretPage(request, reply, page);
  }

  private async wrong(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = actionPath(slug);
    const page = <WrongMailLinkPage {...this.site.reader(request)} path={path} link="answer" actionPath={path} />;
    await sendSecretPage(request, reply, page, 404);
  }

  private async orWrong<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof Problem && error.definition.code === 'answer_link_unknown') return null;
      throw error;
    }
  }
}
