import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { route, Route, Settings } from '#runtime';
import { type Keeping, PrivacyPage, TermsPage } from '../pages/policy-pages.js';
import { PageController } from '../site/page-controller.js';
import { sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';

const privacy = route({
  method: 'GET',
  path: '/privacy',
  summary: 'What is known about people here, who sees it, and when it is gone.',
});

const terms = route({
  method: 'GET',
  path: '/terms',
  summary: 'What people agree to who get texts and e-mail from here.',
});

/** What people are promised, as long as the settings make it true. */
@PageController()
export class PoliciesController {
  private readonly contact: string | null;
  private readonly keeping: Keeping;

  constructor(
    private readonly site: Site,
    settings: Settings,
  ) {
    const { values } = settings;
    this.contact = values.contact ?? null;
    this.keeping = {
      replyDays: values.keepReplyTextDays,
      actionDays: values.keepAnswersDays,
      sensitiveDays: values.keepSensitiveAnswersDays,
      sentDays: values.keepSentDays,
      providerHours: values.providerTextHours,
    };
  }

  @Route(privacy)
  async privacy(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = { ...this.site.reader(request), contact: this.contact, keeping: this.keeping };
    await sendPage(request, reply, <PrivacyPage {...view} />);
  }

  @Route(terms)
  async terms(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, <TermsPage {...this.site.reader(request)} contact={this.contact} />);
  }
}
