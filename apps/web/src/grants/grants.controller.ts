import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { AskedGrants } from './asked-grants.js';
import { ClaimGrant } from './claim-grant.js';
import { DecideGrant } from './decide-grant.js';
import { approveGrant, claimGrant, listGrants, refuseGrant } from './grants.routes.js';

/** Roles that wait for a second person, for programs; people find them at `/approve`. */
@Controller()
export class GrantsController {
  constructor(
    private readonly grants: AskedGrants,
    private readonly decide: DecideGrant,
    private readonly claiming: ClaimGrant,
    private readonly fresh: FreshProof,
  ) {}

  @Route(listGrants)
  async list(): Promise<RouteReply<typeof listGrants>> {
    const items = (await this.grants.waiting()).map(({ id, kind, role, askedBy, askedAt, expiresAt }) => ({
      ...{ id, kind, role, askedBy, askedAt: askedAt.toISOString(), expiresAt: expiresAt.toISOString() },
    }));
    return { items };
  }

  @Route(approveGrant)
  async approve(
    { params }: RouteInput<typeof approveGrant>,
    caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<RouteReply<typeof approveGrant>> {
    const { staffId, role } = await this.fresh.require(request);
    await this.decide.run(caller, { id: staffId, role }, params.id, 'approved');
    return { outcome: 'approved' };
  }

  @Route(refuseGrant)
  async refuse(
    { params }: RouteInput<typeof refuseGrant>,
    caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<RouteReply<typeof refuseGrant>> {
    const { staffId, role } = await this.fresh.require(request);
    await this.decide.run(caller, { id: staffId, role }, params.id, 'refused');
    return { outcome: 'refused' };
  }

  @Route(claimGrant)
  claim({ params }: RouteInput<typeof claimGrant>, caller: Caller): Promise<RouteReply<typeof claimGrant>> {
    return this.claiming.run(caller, params.id);
  }
}
