import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput } from '#runtime';
import { ProveByCode } from '../one-time-codes/prove-by-code.js';
import { ProvePage, type ProvePageView } from '../pages/prove-page.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { FreshProof } from './fresh-proof.js';
import { safeNext } from './sign-in.rules.js';
import { WaysIn } from './ways-in.js';

const show = route({
  method: 'GET',
  path: '/prove',
  summary: 'Asks who is signed in to show once more who they are.',
});

const prove = route({
  method: 'POST',
  path: '/prove',
  summary: 'Proves again, with a code of an app, who is signed in; good for five minutes.',
  body: z.record(z.string(), z.unknown()),
});

/** The page on which somebody shows once more who they are, before what cannot be taken back. */
@PageController()
export class ProveController {
  constructor(
    private readonly fresh: FreshProof,
    private readonly ways: WaysIn,
    private readonly proveByCode: ProveByCode,
    private readonly site: Site,
    private readonly assets: Assets,
  ) {}

  @Route(show)
  async show(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const next = safeNext((request.query as { next?: unknown }).next) ?? '/console';
    await sendPage(request, reply, <ProvePage {...await this.viewFor(request, next)} />);
  }

  @Route(prove)
  async prove(
    { body }: RouteInput<typeof prove>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.fresh.ownSession(request);
    const next = safeNext(body.next) ?? '/console';
    const verdict = await this.proveByCode.run(session, typeof body.code === 'string' ? body.code : '');
    if (verdict === 'app' || verdict === 'recovery') return seeOther(reply, next);
    const fault = verdict === 'wrong' ? 'appWrong' : 'appTooMany';
    await sendPage(request, reply, <ProvePage {...await this.viewFor(request, next)} fault={fault} />, 422);
  }

  private async viewFor(request: FastifyRequest, next: string): Promise<ProvePageView> {
    const { staffId } = await this.fresh.ownSession(request);
    const { passkeys, codeApp } = await this.ways.of(staffId);
    const script = this.assets.bundle('passkey');
    const scripts = script === null ? [] : [script];
    return { ...this.site.reader(request), passkeys: passkeys > 0, codeApp, next, fault: null, scripts };
  }
}
