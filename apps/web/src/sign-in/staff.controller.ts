import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, notAllowed, Problem, route, Route, type RouteInput, type RouteReply } from '#runtime';
import { HandOutKey } from '../grants/hand-out-key.js';
import { grant } from '../roles/grant.rules.js';
import { InviteFromServer } from '../staff/invite-from-server.js';

const invited = grant.extend({ email: z.email().max(200).optional() });

const invite = route({
  method: 'POST',
  path: '/api/staff/invitations',
  summary:
    'Makes a one-use link, good for an hour, by which somebody comes in; with an address, whoever has it starts anew. ' +
    'Where a second person has to approve it, there is no link yet and `grantId` names what waits.',
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
  ) {}

  @Route(invite)
  async invite(input: RouteInput<typeof invite>, caller: Caller): Promise<RouteReply<typeof invite>> {
    const { email, ...asked } = input.body;
    if (email === undefined) {
      const { key, grantId } = await this.handOut.run(caller, 'link', asked);
      return { url: key, grantId };
    }
    // A link that lets its holder be somebody is made by nobody but who holds the server.
    if (caller.service !== 'cli') throw new Problem(notAllowed);
    return { url: await this.inviteFromServer.run(caller, asked, email), grantId: null };
  }

  @Route(makeToken)
  async makeToken(input: RouteInput<typeof makeToken>, caller: Caller): Promise<RouteReply<typeof makeToken>> {
    const { key, grantId } = await this.handOut.run(caller, 'token', input.body);
    return { token: key, grantId };
  }
}
