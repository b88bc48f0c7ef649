import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, route, Route, type RouteInput, type RouteReply } from '#runtime';
import { AskForGrant } from '../grants/ask-for-grant.js';
import { HandOutKey } from '../grants/hand-out-key.js';
import { type Grant, grant } from '../roles/grant.rules.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { InviteFromServer } from '../staff/invite-from-server.js';
import { FreshProof } from './fresh-proof.js';
import { readEmail } from './person-form.rules.js';
import { type Language, languages } from '#words';

const invited = grant.extend({
  email: z.email().max(200).optional(),
  /** Of the mail. */
  language: z.enum(languages).default('en'),
});

const invite = route({
  method: 'POST',
  path: '/api/staff/invitations',
  summary:
    'Makes a one-use link, good for an hour, by which somebody comes in. With an address there is no link: a mail leads ' +
    'them to the door. Where a second person has to approve it, `grantId` names what waits.',
  body: invited,
  reply: z.object({ url: z.string().nullable(), grantId: z.uuid().nullable() }),
  status: 201,
});

const makeToken = route({
  method: 'POST',
  path: '/api/staff/tokens',
  summary:
    'Makes a token for scripts, good for 90 days; where a second person has to approve it, `grantId` names what waits.',
  body: grant,
  reply: z.object({ token: z.string().nullable(), grantId: z.uuid().nullable() }),
  status: 201,
});

/** Letting people and scripts in. */
@Controller()
export class StaffController {
  constructor(
    private readonly handOut: HandOutKey,
    private readonly inviteFromServer: InviteFromServer,
    private readonly workOutScope: WorkOutScope,
    private readonly askForGrant: AskForGrant,
    private readonly fresh: FreshProof,
  ) {}

  @Route(invite)
  async invite(
    input: RouteInput<typeof invite>,
    caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<RouteReply<typeof invite>> {
    await this.fresh.requireOfPeople(request);
    const { email, language, ...asked } = input.body;
    if (email === undefined) {
      const { key, grantId } = await this.handOut.run(caller, 'link', asked);
      return { url: key, grantId };
    }
    // A link that lets its holder be somebody who is known is made by nobody but who holds the server.
    if (caller.service === 'cli') return { url: await this.inviteFromServer.run(caller, asked, email), grantId: null };
    return { url: null, grantId: await this.inviteByMail(caller, asked, { email, language }) };
  }

  private async inviteByMail(
    caller: Caller,
    asked: Grant,
    to: { readonly email: string; readonly language: Language },
  ): Promise<string | null> {
    const scope = await this.workOutScope.run(caller, asked);
    const { role } = asked;
    const email = readEmail(to) ?? to.email;
    const { grantId } = await this.askForGrant.run(caller, {
      kind: 'invite',
      role,
      scope,
      staffId: null,
      ...to,
      email,
    });
    return grantId;
  }

  @Route(makeToken)
  async makeToken(
    input: RouteInput<typeof makeToken>,
    caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<RouteReply<typeof makeToken>> {
    await this.fresh.requireOfPeople(request);
    const { key, grantId } = await this.handOut.run(caller, 'token', input.body);
    return { token: key, grantId };
  }
}
