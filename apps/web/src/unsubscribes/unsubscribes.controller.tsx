import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, route, Route, type RouteInput, ServiceClient } from '#runtime';
import { UnsubscribedPage, UnsubscribePage, WrongMailLinkPage } from '../pages/mail-link-pages.js';
import { PageController } from '../site/page-controller.js';
import { sendSecretPage } from '../site/send-page.js';
import { Site } from '../site/site.js';

const params = z.object({ token: z.string().max(200) });

const ask = route({
  method: 'GET',
  path: '/unsubscribe/:token',
  summary: 'Asks whether e-mail to one address shall end; opening it changes nothing.',
  access: ['public'],
  params,
});

const end = route({
  method: 'POST',
  path: '/unsubscribe/:token',
  summary: "Ends e-mail to one address: by the page's button, or by a mail program's one click (RFC 8058).",
  access: ['public'],
  params,
  body: z.record(z.string(), z.unknown()),
});

/**
 * The way out of our e-mail. One click comes from a mail program, without cookies and from no page of ours, so nothing
 * is asked of it but the token.
 */
@PageController()
export class UnsubscribesController {
  constructor(
    private readonly services: ServiceClient,
    private readonly site: Site,
  ) {}

  @Route(ask)
  async ask(
    input: RouteInput<typeof ask>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = <UnsubscribePage {...this.site.reader(request)} path={pathOf(input.params.token)} />;
    await sendSecretPage(reply, page);
  }

  @Route(end)
  async end(
    input: RouteInput<typeof end>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = input.params;
    const how = input.body['List-Unsubscribe'] === 'One-Click' ? 'one_click' : 'page';
    const isOurs = await this.close(token, how);
    const view = { ...this.site.reader(request), path: pathOf(token) };
    if (isOurs) await sendSecretPage(reply, <UnsubscribedPage {...view} />);
    else await sendSecretPage(reply, <WrongMailLinkPage {...view} link="out" actionPath={null} />, 404);
  }

  /** False when the link is not one of ours. */
  private async close(token: string, how: 'one_click' | 'page'): Promise<boolean> {
    const path = '/internal/unsubscribes';
    try {
      await this.services.json('notifications', { method: 'POST', path, body: { token, how } });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.definition.code === 'unsubscribe_link_wrong') return false;
      throw error;
    }
  }
}

function pathOf(token: string): string {
  return `/unsubscribe/${encodeURIComponent(token)}`;
}
