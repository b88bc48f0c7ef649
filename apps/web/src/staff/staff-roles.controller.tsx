import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, route, Route, type RouteInput } from '#runtime';
import { RolePage } from '../pages/role-page.js';
import { StaffPage } from '../pages/staff-pages.js';
import type { StaffPageView } from '../pages/staff-view.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { readEmail } from '../sign-in/person-form.rules.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { languageOf } from '../site/site.js';
import { type HandedOut, HandOutRole } from './hand-out-role.js';
import { roleForm, type RoleForm } from './role-form.rules.js';
import { StaffViews } from './staff-views.js';

const invite = route({
  method: 'POST',
  path: '/staff/invitations',
  summary: 'Invites somebody to the staff by e-mail.',
  body: roleForm.extend({ email: z.string().max(400) }),
});

const params = z.object({ id });

const showRole = route({
  method: 'GET',
  path: '/staff/:id/role',
  summary: 'The form of what somebody of the staff works as.',
  params,
});

const changeRole = route({
  method: 'POST',
  path: '/staff/:id/role',
  summary: 'Gives somebody of the staff another role or other bounds, once a second person agrees.',
  params,
  body: roleForm,
});

/** Handing roles out on the page of the staff. */
@PageController()
export class StaffRolesController {
  constructor(
    private readonly views: StaffViews,
    private readonly handOut: HandOutRole,
    private readonly fresh: FreshProof,
  ) {}

  @Route(invite)
  async invite(
    { body }: RouteInput<typeof invite>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.fresh.require(request);
    const email = readEmail(body);
    const language = languageOf(request);
    const told = email ? await this.handOut.run(caller, body, { email, language }) : 'emailInvalid';
    if (isGood(told)) return seeOther(reply, `/staff?told=${told}`);
    const form: Partial<StaffPageView> = { wanted: wantedIn(body), email: body.email, fault: told };
    await sendPage(request, reply, <StaffPage {...await this.views.everybody(request)} {...form} />, 422);
  }

  @Route(showRole)
  async show(
    input: RouteInput<typeof showRole>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.fresh.require(request);
    await sendPage(request, reply, <RolePage {...await this.views.one(request, input.params.id)} />);
  }

  @Route(changeRole)
  async change(
    { params: { id: staffId }, body }: RouteInput<typeof changeRole>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.fresh.require(request);
    const told = await this.handOut.run(caller, body, { staffId });
    if (isGood(told)) return seeOther(reply, `/staff?told=${told}`);
    const form = { wanted: wantedIn(body), fault: told };
    await sendPage(request, reply, <RolePage {...await this.views.one(request, staffId)} {...form} />, 422);
  }
}

type Fault = NonNullable<StaffPageView['fault']>;

function isGood(told: HandedOut | Fault): told is Exclude<HandedOut, Fault> {
  return told === 'waits' || told === 'done';
}

/** The form as it was sent, so that nothing has to be chosen twice. */
function wantedIn({ role, circle, action = '', partner = '' }: RoleForm): StaffPageView['wanted'] {
  return { role, circles: circle, action, partner };
}
