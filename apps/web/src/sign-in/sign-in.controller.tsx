import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, route, Route, type RouteInput } from '#runtime';
import { LinkEndedPage, SetUpPage, SignInPage } from '../pages/door-pages.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { VisitorLimit } from '../site/visitor-limit.js';
import { lifetimes } from './access-key.rules.js';
import { cookieLine, sessionCookie } from './cookies.js';
import { linkTokenIn, safeNext } from './sign-in.rules.js';
import { linkUsedUp } from './sign-in.errors.js';
import { UseSetUpLink } from './use-set-up-link.js';

const linkParams = z.object({ token: z.string().max(100) });
const form = z.record(z.string(), z.unknown());

const setUp = route({
  method: 'GET',
  path: '/setup/:token',
  summary: 'What a set-up link shows; opening it changes nothing.',
  access: ['public'],
  params: linkParams,
});
const enter = route({
  method: 'POST',
  path: '/setup/:token',
  summary: 'Uses a set-up link up and begins a session.',
  access: ['public'],
  params: linkParams,
  body: form,
});
const signIn = route({ method: 'GET', path: '/signin', summary: 'The sign-in page.', access: ['public'] });
const useCode = route({
  method: 'POST',
  path: '/signin',
  summary: 'Begins a session with a set-up link that was pasted in.',
  access: ['public'],
  body: form,
});

/** The door of the console: one-use links, completed by a button, because previews and scanners open links too. */
@PageController()
export class SignInController {
  constructor(
    private readonly useLink: UseSetUpLink,
    private readonly site: Site,
    private readonly limit: VisitorLimit,
  ) {}

  @Route(setUp)
  setUp(
    input: RouteInput<typeof setUp>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/setup/${input.params.token}`;
    const page = <SetUpPage {...this.site.reader(request)} path={path} name="" fault={null} />;
    return sendPage(request, reply, page);
  }

  @Route(enter)
  async enter(
    input: RouteInput<typeof enter>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = this.site.reader(request);
    const path = `/setup/${input.params.token}`;
    const name = typeof input.body.name === 'string' ? input.body.name.trim().slice(0, 80) : '';
    if (name === '') {
      return sendPage(request, reply, <SetUpPage {...reader} {...{ path, name }} fault="NameMissing" />, 422);
    }
    const session = await this.begin(input.params.token, name, request);
    if (session) return this.welcome(reply, session, '/console');
    const { timeZone } = this.site;
    const ended = <LinkEndedPage {...reader} {...{ path, timeZone }} link="setup" why="revoked" endedAt={null} />;
    await sendPage(request, reply, ended, 410);
  }

  @Route(signIn)
  signIn(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const next = safeNext((request.query as { next?: string }).next);
    return sendPage(request, reply, <SignInPage {...this.site.reader(request)} fault={null} next={next} />);
  }

  @Route(useCode)
  async useCode(
    input: RouteInput<typeof useCode>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = safeNext(input.body.next);
    const allowed = this.limit.allows(request.ip);
    const session = allowed ? await this.begin(linkTokenIn(input.body.code), '', request) : null;
    if (session) return this.welcome(reply, session, next ?? '/console');
    const fault = allowed ? 'Wrong' : 'TooMany';
    const page = <SignInPage {...this.site.reader(request)} {...{ fault, next }} />;
    await sendPage(request, reply, page, allowed ? 422 : 429);
  }

  /** The token of a new session, or null when the link does not open anything. */
  private async begin(link: string, name: string, request: FastifyRequest): Promise<string | null> {
    try {
      return await this.useLink.run(link, name, this.site.reader(request).language);
    } catch (error) {
      if (error instanceof Problem && error.definition === linkUsedUp) return null;
      throw error;
    }
  }

  private async welcome(reply: FastifyReply, session: string, path: string): Promise<void> {
    const seconds = lifetimes.session / 1000;
    reply.header('set-cookie', cookieLine(this.site.view.publicUrl, sessionCookie, session, seconds));
    await seeOther(reply, path);
  }
}
