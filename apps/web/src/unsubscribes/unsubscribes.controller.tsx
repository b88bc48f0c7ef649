import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, route, Route, type RouteInput, ServiceClient } from '#runtime';
import {
  PressAgainPage,
  ResubscribedPage,
  UnsubscribedPage,
  UnsubscribePage,
  WrongMailLinkPage,
} from '../pages/mail-link-pages.js';
import { isPressedByHand, sentOnceMore } from '../site/by-hand.rules.js';
import { PageController } from '../site/page-controller.js';
import { sendSecretPage } from '../site/send-page.js';
import { Site } from '../site/site.js';

const params = z.object({ token: z.string().max(200) });

const ask = route({
  method: 'GET',
  path: '/unsubscribe/:token',
  summary: 'Asks whether e-mail to one address shall end; opening it changes nothing.',
  params,
});

const end = route({
  method: 'POST',
  path: '/unsubscribe/:token',
  summary: "Ends e-mail to one address: by the page's button, or by a mail program's one click (RFC 8058).",
  params,
  body: z.record(z.string(), z.unknown()),
});

const undo = route({
  method: 'POST',
  path: '/unsubscribe/:token/undo',
  summary: 'Lets e-mail go to one address again, by the page of whoever ended it.',
  params,
  body: z.record(z.string(), z.unknown()),
});

type View = ReturnType<Site['reader']> & { readonly path: string };

/**
 * The way out of our e-mail. One click comes from a mail program, without cookies and from no page of ours, so nothing
 * is asked of it but the token and its own words. Our buttons, the one out and the one back, want a hand: no mail
 * program, no scanner and no list ever presses them.
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
    const { token } = input.params;
    const view = this.view(request, token);
    const state = await this.tell('/internal/unsubscribes/state', { token });
    if (!state) return sendWrong(request, reply, view);
    await sendSecretPage(request, reply, state.closed ? <UnsubscribedPage {...view} /> : <UnsubscribePage {...view} />);
  }

  @Route(end)
  async end(
    input: RouteInput<typeof end>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = input.params;
    const view = this.view(request, token);
    const how = input.body['List-Unsubscribe'] === 'One-Click' ? 'one_click' : 'page';
    if (how === 'page' && !isPressedByHand(request, input.body))
      return sendAgain(request, reply, view, view.path, input.body);
    if (!(await this.tell('/internal/unsubscribes', { token, how }))) return sendWrong(request, reply, view);
    await sendSecretPage(request, reply, <UnsubscribedPage {...view} />);
  }

  @Route(undo)
  async undo(
    input: RouteInput<typeof undo>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = input.params;
    const view = this.view(request, token);
    if (!isPressedByHand(request, input.body)) return sendAgain(request, reply, view, `${view.path}/undo`, input.body);
    if (!(await this.tell('/internal/unsubscribes/undo', { token }))) return sendWrong(request, reply, view);
    await sendSecretPage(request, reply, <ResubscribedPage {...view} />);
  }

  private view(request: FastifyRequest, token: string): View {
    return { ...this.site.reader(request), path: `/unsubscribe/${encodeURIComponent(token)}` };
  }

  /** Null when the link is not one of ours. */
  private async tell(path: string, body: object): Promise<{ readonly closed: boolean } | null> {
    try {
      return await this.services.json('notifications', { method: 'POST', path, body });
    } catch (error) {
      if (error instanceof Problem && error.definition.code === 'unsubscribe_link_wrong') return null;
      throw error;
    }
  }
}

/** Scanners of mail press buttons too, and must neither end anything nor take it back. */
async function sendAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  action: string,
  form: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sendSecretPage(request, reply, <PressAgainPage {...view} action={action} fields={sentOnceMore(form)} />);
}

/** Without the address: whatever stands in it is nothing of ours. */
async function sendWrong(request: FastifyRequest, reply: FastifyReply, view: View): Promise<void> {
  const page = <WrongMailLinkPage {...view} path="" link="out" actionPath={null} />;
  await sendSecretPage(request, reply, page, 404);
}
