import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, route, Route, type RouteInput } from '#runtime';
import { CodeAppPage, RecoveryCodesPage } from '../pages/code-app-pages.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { BeginCodeApp } from './begin-code-app.js';
import { ConfirmCodeApp } from './confirm-code-app.js';
import { ShowCodeApp } from './show-code-app.js';

const begin = route({
  method: 'POST',
  path: '/sign-ins/app',
  summary: 'Makes a secret for an app for codes.',
});

const show = route({
  method: 'GET',
  path: '/sign-ins/app',
  summary: 'Shows the secret that waits for the first code of an app.',
});

const confirm = route({
  method: 'POST',
  path: '/sign-ins/app/confirm',
  summary: 'Takes the first code of an app, and shows the recovery codes.',
  body: z.object({ code: z.string().max(40) }),
});

/** Setting up an app for codes. */
@PageController()
export class CodeAppController {
  constructor(
    private readonly beginApp: BeginCodeApp,
    private readonly showApp: ShowCodeApp,
    private readonly confirmApp: ConfirmCodeApp,
    private readonly fresh: FreshProof,
    private readonly site: Site,
  ) {}

  @Route(begin)
  async begin(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { staffId } = await this.fresh.requireIfPossible(request);
    await this.beginApp.run(staffId);
    await seeOther(reply, '/sign-ins/app');
  }

  @Route(show)
  async show(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showWaiting(request, reply, false);
  }

  @Route(confirm)
  async confirm(
    { body }: RouteInput<typeof confirm>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { staffId } = await this.fresh.requireIfPossible(request);
    const codes = await this.confirmApp.run(caller, staffId, body.code);
    if (!codes) return this.showWaiting(request, reply, true);
    await sendPage(request, reply, <RecoveryCodesPage {...this.site.reader(request)} codes={codes} />);
  }

  private async showWaiting(request: FastifyRequest, reply: FastifyReply, wrong: boolean): Promise<void> {
    const { staffId } = await this.fresh.requireIfPossible(request);
    const app = await this.showApp.run(staffId);
    if (!app) return seeOther(reply, '/sign-ins');
    const page = <CodeAppPage {...{ ...this.site.reader(request), ...app, wrong }} />;
    await sendPage(request, reply, page, wrong ? 422 : 200);
  }
}
