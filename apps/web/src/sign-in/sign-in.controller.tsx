import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, route, Route, type RouteInput } from '#runtime';
import { LinkEndedPage, SetUpPage } from '../pages/door-pages.js';
import { SignInPage, type SignInPageView } from '../pages/sign-in-page.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendLinkPage, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { type FormFault, readPerson } from './person-form.rules.js';
import { linkTokenIn, safeNext } from './sign-in.rules.js';
import { emailTaken, linkUsedUp } from './sign-in.errors.js';
import { SignInDoor } from './sign-in-door.js';
import { type SettingUp, UseSetUpLink } from './use-set-up-link.js';

const linkParams = z.object({ token: z.string().max(100) });
const form = z.record(z.string(), z.unknown());

const setUp = route({
  method: 'GET',
  path: '/setup/:token',
  summary: 'What a set-up link shows; opening it changes nothing.',
  params: linkParams,
});
const enter = route({
  method: 'POST',
  path: '/setup/:token',
  summary: 'Uses a set-up link up and begins a session.',
  params: linkParams,
  body: form,
});
const signIn = route({ method: 'GET', path: '/signin', summary: 'The sign-in page.' });
const useCode = route({
  method: 'POST',
  path: '/signin',
  summary: 'Begins a session with a set-up link that was pasted in.',
  body: form,
});

/** The door of the console: one-use links, completed by a button, because previews and scanners open links too. */
@PageController()
export class SignInController {
  constructor(
    private readonly useLink: UseSetUpLink,
    private readonly site: Site,
    private readonly assets: Assets,
    private readonly door: SignInDoor,
  ) {}

  @Route(setUp)
  setUp(
    input: RouteInput<typeof setUp>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/setup/${input.params.token}`;
    this.door.open(request, reply);
    const page = <SetUpPage {...this.site.reader(request)} path={path} name="" email="" fault={null} />;
    return sendLinkPage(request, reply, page);
  }

  @Route(enter)
  async enter(
    input: RouteInput<typeof enter>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/setup/${input.params.token}`;
    const { name, email, fault } = readPerson(input.body);
    const begun = fault ?? (await this.begin(input.params.token, { name, email: email || null }, request));
    if (typeof begun === 'object') {
      this.door.letIn(reply, begun.session);
      return seeOther(reply, '/console');
    }
    const reader = this.site.reader(request);
    if (begun !== 'ended') {
      const page = <SetUpPage {...reader} {...{ path, name, email, fault: faultKeys[begun] }} />;
      return sendLinkPage(request, reply, page, 422);
    }
    const { timeZone } = this.site;
    const ended = <LinkEndedPage {...reader} {...{ path, timeZone }} link="setup" why="revoked" endedAt={null} />;
    await sendLinkPage(request, reply, ended, 410);
  }

  @Route(signIn)
  signIn(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const next = safeNext((request.query as { next?: string }).next);
    this.door.open(request, reply);
    return sendPage(request, reply, <SignInPage {...this.viewFor(request)} next={next} />);
  }

  @Route(useCode)
  async useCode(
    input: RouteInput<typeof useCode>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = safeNext(input.body.next);
    const begun = await this.begin(linkTokenIn(input.body.code), { name: '', email: null }, request);
    if (typeof begun === 'object') {
      this.door.letIn(reply, begun.session);
      return seeOther(reply, next ?? '/console');
    }
    const page = <SignInPage {...this.viewFor(request)} fault="codeWrong" next={next} />;
    await sendPage(request, reply, page, 422);
  }

  /** A new session, or why the link does not open one. */
  private async begin(
    link: string,
    person: Pick<SettingUp, 'name' | 'email'>,
    request: FastifyRequest,
  ): Promise<{ session: string } | 'ended' | FormFault> {
    const { language } = this.site.reader(request);
    try {
      return { session: await this.useLink.run(link, { ...person, language, device: this.door.deviceOf(request) }) };
    } catch (error) {
      if (error instanceof Problem && error.definition === linkUsedUp) return 'ended';
      if (error instanceof Problem && error.definition === emailTaken) return 'emailTaken';
      throw error;
    }
  }

  private viewFor(request: FastifyRequest): SignInPageView {
    const script = this.assets.bundle('passkey');
    return {
      ...this.site.reader(request),
      ...{ fault: null, email: '', next: null, scripts: script === null ? [] : [script] },
    };
  }
}

const faultKeys = { nameMissing: 'NameMissing', emailInvalid: 'EmailInvalid', emailTaken: 'EmailTaken' } as const;
