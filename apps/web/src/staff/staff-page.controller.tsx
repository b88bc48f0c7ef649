import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, notFound, Problem, route, Route, type RouteInput } from '#runtime';
import { StaffPage, SurePage } from '../pages/staff-pages.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { DoStaffDeed } from './do-staff-deed.js';
import { ListStaff } from './list-staff.js';
import { staffDeeds } from './staff-deeds.rules.js';
import { StaffViews } from './staff-views.js';

const list = route({
  method: 'GET',
  path: '/staff',
  summary: 'Everybody who may enter, for admins.',
  query: z.object({ told: z.enum(['waits', 'done']).optional().catch(undefined) }).loose(),
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
    private readonly views: StaffViews,
    private readonly listStaff: ListStaff,
    private readonly doDeed: DoStaffDeed,
    private readonly fresh: FreshProof,
    private readonly site: Site,
  ) {}

  @Route(list)
  async list(
    { query }: RouteInput<typeof list>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = { ...(await this.views.everybody(request)), told: query.told ?? null };
    await sendPage(request, reply, <StaffPage {...view} />);
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
}
