import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, Problem, route, Route, type RouteInput } from '#runtime';
import { SignInsPage, type SignInsPageView } from '../pages/sign-ins-page.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { ChangeMe } from './change-me.js';
import { FreshProof, type OwnSession } from './fresh-proof.js';
import { ShowSignIns } from './show-sign-ins.js';
import { emailTaken } from './sign-in.errors.js';
import { type FormFault, readPerson } from './person-form.rules.js';

const show = route({
  method: 'GET',
  path: '/sign-ins',
  summary: 'How whoever is signed in comes in, and where they are in.',
});

const change = route({
  method: 'POST',
  path: '/sign-ins/me',
  summary: 'Writes down what somebody is called and where they get e-mail.',
  body: z.record(z.string(), z.unknown()),
});

/** The page of one's own keys and sessions. */
@PageController()
export class SignInsController {
  constructor(
    private readonly showSignIns: ShowSignIns,
    private readonly changeMe: ChangeMe,
    private readonly fresh: FreshProof,
    private readonly site: Site,
    private readonly assets: Assets,
  ) {}

  @Route(show)
  async show(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.fresh.ownSession(request);
    await sendPage(request, reply, <SignInsPage {...await this.viewFor(request, session)} />);
  }

  @Route(change)
  async change(
    { body }: RouteInput<typeof change>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.fresh.requireIfPossible(request);
    const { name, email, fault } = readPerson(body);
    const trouble = fault ?? (await this.write(caller, session, { name, email: email || null }, request));
    if (!trouble) return seeOther(reply, '/sign-ins');
    const view = { ...(await this.viewFor(request, session)), name, email, fault: trouble };
    await sendPage(request, reply, <SignInsPage {...view} />, 422);
  }

  private async write(
    caller: Caller,
    { staffId }: OwnSession,
    said: { name: string; email: string | null },
    request: FastifyRequest,
  ): Promise<FormFault | null> {
    try {
      await this.changeMe.run(caller, staffId, { ...said, language: this.site.reader(request).language });
      return null;
    } catch (error) {
      if (error instanceof Problem && error.definition === emailTaken) return 'emailTaken';
      throw error;
    }
  }

  private async viewFor(request: FastifyRequest, session: OwnSession): Promise<SignInsPageView> {
    const { member, passkeys, codeApp, sessions } = await this.showSignIns.run(session.staffId);
    const script = this.assets.bundle('passkey');
    return {
      ...this.site.reader(request),
      timeZone: this.site.timeZone,
      scripts: script === null ? [] : [script],
      name: member?.name ?? '',
      email: member?.email ?? '',
      fault: null,
      passkeys: passkeys.map(({ id, device, createdAt, usedAt }) => ({
        ...{ id, device, createdAt: createdAt.toISOString() },
        usedAt: usedAt?.toISOString() ?? null,
      })),
      codeApp,
      sessions: sessions.map(({ id, device, how, createdAt, usedAt }) => ({
        ...{ id, device: device ?? '', how: how ?? 'set-up', isThis: id === session.id },
        ...{ createdAt: createdAt.toISOString(), usedAt: usedAt.toISOString() },
      })),
    };
  }
}
