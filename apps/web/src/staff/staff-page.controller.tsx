import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, notFound, Problem, type Role, route, Route, type RouteInput } from '#runtime';
import { StaffPage, type StaffPageView, SurePage } from '../pages/staff-pages.js';
import { AskForGrant } from '../grants/ask-for-grant.js';
import { grantWaits } from '../grants/grants.errors.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { readEmail } from '../sign-in/person-form.rules.js';
import { emailTaken } from '../sign-in/sign-in.errors.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { DoStaffDeed } from './do-staff-deed.js';

import { ListStaff } from './list-staff.js';
import { staffDeeds } from './staff-deeds.rules.js';

/** Roles that need nothing but a person; the others are bounded to circles, an action or a partner elsewhere. */
const invitable = ['chair', 'texter', 'auditor', 'admin'] as const satisfies readonly Role[];

const list = route({ method: 'GET', path: '/staff', summary: 'Everybody who may enter, for admins.' });

const invite = route({
  method: 'POST',
  path: '/staff/invitations',
  summary: 'Invites somebody to the staff by e-mail.',
  body: z.object({ email: z.string().max(400), role: z.enum(invitable) }),
});

const params = z.object({ id, deed: z.enum(staffDeeds) });

const ask = route({
  method: 'GET',
  path: '/staff/:id/:deed',
  summary: 'Asks once more, before an admin does something about somebody of the staff.',
  params,
});

const act = route({
  method: 'POST',
  path: '/staff/:id/:deed',
  summary: 'Does something about somebody of the staff, as an admin decided.',
  params,
});

/** The page on which admins see and change who may enter. */
@PageController()
export class StaffPageController {
  constructor(
    private readonly listStaff: ListStaff,
    private readonly askForGrant: AskForGrant,
    private readonly doDeed: DoStaffDeed,
    private readonly fresh: FreshProof,
    private readonly site: Site,
  ) {}

  @Route(list)
  async list(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, <StaffPage {...await this.viewFor(request)} />);
  }

  @Route(invite)
  async invite(
    { body }: RouteInput<typeof invite>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.fresh.require(request);
    const fault = await this.tryInvite(caller, body, request);
    if (!fault) return seeOther(reply, '/staff');
    const view = { ...(await this.viewFor(request)), email: body.email, fault };
    await sendPage(request, reply, <StaffPage {...view} />, 422);
  }

  @Route(ask)
  async ask(
    { params: { id: staffId, deed } }: RouteInput<typeof ask>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.fresh.require(request);
    const person = (await this.listStaff.run(session.staffId)).find((one) => one.id === staffId);
    if (!person) throw new Problem(notFound);
    const name = person.name || (person.email ?? '');
    await sendPage(request, reply, <SurePage {...this.site.reader(request)} {...{ id: staffId, deed, name }} />);
  }

  @Route(act)
  async act(
    { params: { id: staffId, deed } }: RouteInput<typeof act>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.fresh.require(request);
    await this.doDeed.run(caller, session.staffId, staffId, deed);
    await seeOther(reply, '/staff');
  }

  private async tryInvite(
    caller: Caller,
    body: RouteInput<typeof invite>['body'],
    request: FastifyRequest,
  ): Promise<StaffPageView['fault']> {
    const email = readEmail(body);
    if (!email) return 'emailInvalid';
    try {
      const { language } = this.site.reader(request);
      const wanted = { kind: 'invite', role: body.role, email, language, scope: null, staffId: null } as const;
      await this.askForGrant.run(caller, wanted);
      return null;
    } catch (error) {
      if (error instanceof Problem && error.definition === emailTaken) return 'emailTaken';
      if (error instanceof Problem && error.definition === grantWaits) return 'grantWaits';
      throw error;
    }
  }

  private async viewFor(request: FastifyRequest): Promise<StaffPageView> {
    const { staffId } = await this.fresh.ownSession(request);
    const rows = (await this.listStaff.run(staffId)).map(({ ways, email, ...rest }) => ({
      ...{ ...rest, ...ways, email: email ?? '' },
    }));
    return { ...this.site.reader(request), rows, invitable, email: '', fault: null };
  }
}
