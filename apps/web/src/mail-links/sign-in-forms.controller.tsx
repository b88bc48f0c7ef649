import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput } from '#runtime';
import { EnterByCode } from '../one-time-codes/enter-by-code.js';
import { CodePage, LinkSentPage } from '../pages/mail-sign-in-pages.js';
import { SignInPage } from '../pages/sign-in-page.js';
import { readEmail } from '../sign-in/person-form.rules.js';
import { SignInDoor } from '../sign-in/sign-in-door.js';
import { safeNext } from '../sign-in/sign-in.rules.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { AskForLink } from './ask-for-link.js';

const form = z.record(z.string(), z.unknown());

const ask = route({
  method: 'POST',
  path: '/signin/mail',
  summary: 'Has a link to sign in sent; the answer is the same for every address.',
  body: form,
});

const code = route({
  method: 'GET',
  path: '/signin/code',
  summary: 'Asks for the code of an app, after a link.',
});

const enter = route({
  method: 'POST',
  path: '/signin/code',
  summary: 'Begins a session with the code of an app, after a link.',
  body: form,
});

/** Asking for a link, and the code that some need besides. */
@PageController()
export class SignInFormsController {
  constructor(
    private readonly askForLink: AskForLink,
    private readonly enterByCode: EnterByCode,
    private readonly door: SignInDoor,
    private readonly site: Site,
    private readonly assets: Assets,
  ) {}

  @Route(ask)
  async ask(
    { body }: RouteInput<typeof ask>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = safeNext(body.next);
    const email = readEmail(body);
    if (email) {
      this.door.keepStep(reply, 'mail', await this.askForLink.run(email, next));
      return sendPage(request, reply, <LinkSentPage {...this.site.reader(request)} />);
    }
    const typed = typeof body.email === 'string' ? body.email.slice(0, 200) : '';
    const page = (
      <SignInPage
        {...this.site.reader(request)}
        {...{ fault: 'emailInvalid', next }}
        email={typed}
        scripts={this.scripts}
      />
    );
    await sendPage(request, reply, page, 422);
  }

  @Route(code)
  code(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.door.stepOf(request, 'code')) return seeOther(reply, '/signin');
    this.door.open(request, reply);
    return sendPage(request, reply, <CodePage {...this.site.reader(request)} fault={null} />);
  }

  @Route(enter)
  async enter(
    { body }: RouteInput<typeof enter>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typeof body.code === 'string' ? body.code : '';
    const used = await this.enterByCode.run(this.door.stepOf(request, 'code'), typed, this.door.deviceOf(request));
    if (used.kind === 'in') {
      this.door.dropStep(reply, 'code');
      this.door.letIn(reply, used.session);
      return seeOther(reply, used.next);
    }
    if (used.kind === 'ended') return seeOther(reply, '/signin');
    const fault = used.kind === 'wrong' ? 'appWrong' : 'appTooMany';
    await sendPage(request, reply, <CodePage {...this.site.reader(request)} fault={fault} />, 422);
  }

  private get scripts(): string[] {
    const script = this.assets.bundle('passkey');
    return script === null ? [] : [script];
  }
}
