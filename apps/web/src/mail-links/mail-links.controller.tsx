import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput } from '#runtime';
import { MailLinkPage, NoEntryPage, type NoEntryPageView } from '../pages/mail-sign-in-pages.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendSecretPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { SignInDoor } from '../sign-in/sign-in-door.js';
import { LookAtLink } from './look-at-link.js';
import { NoteElsewhere } from './note-elsewhere.js';
import { UseLink } from './use-link.js';

const params = z.object({ token: z.string().max(100) });

const open = route({
  method: 'GET',
  path: '/signin/mail/:token',
  summary: 'What a link to sign in shows; opening it changes nothing.',
  params,
});

const enter = route({
  method: 'POST',
  path: '/signin/mail/:token',
  summary: 'Uses a link to sign in up, in the browser that asked for it.',
  params,
});

const statuses = { elsewhere: 403, ended: 410, 'not-enough': 403 } as const;

/** Links to sign in: they work in the browser that asked for them, by a button, so that no scanner signs in. */
@PageController()
export class MailLinksController {
  constructor(
    private readonly look: LookAtLink,
    private readonly useLink: UseLink,
    private readonly noteElsewhere: NoteElsewhere,
    private readonly door: SignInDoor,
    private readonly site: Site,
  ) {}

  @Route(open)
  async open(
    { params: { token } }: RouteInput<typeof open>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const state = await this.look.run(token, this.door.stepOf(request, 'mail'));
    if (state !== 'open') return this.refuse(request, reply, token, state);
    this.door.open(request, reply);
    const page = <MailLinkPage {...this.site.reader(request)} path={pathOf(token)} />;
    await sendSecretPage(request, reply, page);
  }

  @Route(enter)
  async enter(
    { params: { token } }: RouteInput<typeof enter>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const state = await this.look.run(token, this.door.stepOf(request, 'mail'));
    if (state !== 'open') return this.refuse(request, reply, token, state);
    const used = await this.useLink.run(token, this.door.deviceOf(request));
    if (used.kind === 'ended' || used.kind === 'not-enough') return this.refuse(request, reply, token, used.kind);
    this.door.dropStep(reply, 'mail');
    if (used.kind === 'code') {
      this.door.keepStep(reply, 'code', used.token);
      return seeOther(reply, '/signin/code');
    }
    this.door.letIn(reply, used.session);
    await seeOther(reply, used.next);
  }

  private async refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    why: NoEntryPageView['why'],
  ): Promise<void> {
    if (why === 'elsewhere') await this.noteElsewhere.run(token, request);
    const page = <NoEntryPage {...this.site.reader(request)} why={why} />;
    await sendSecretPage(request, reply, page, statuses[why]);
  }
}

function pathOf(token: string): string {
  return `/signin/mail/${encodeURIComponent(token)}`;
}
