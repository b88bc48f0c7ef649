import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, notAllowed, Problem, route, Route, type RouteInput } from '#runtime';
import { grant } from '../roles/grant.rules.js';
import { CreateScriptToken } from './create-script-token.js';
import { CreateSetUpLink } from './create-set-up-link.js';
import { InviteFromServer } from '../staff/invite-from-server.js';

const invited = grant.extend({ email: z.email().max(200).optional() });

const invite = route({
  method: 'POST',
  path: '/api/staff/invitations',
  summary:
    'Makes a one-use link, good for an hour, by which somebody comes in; with an address, whoever has it starts anew.',
  body: invited,
  reply: z.object({ url: z.string() }),
  status: 201,
});

const makeToken = route({
  method: 'POST',
  path: '/api/staff/tokens',
  summary: 'Makes a token for scripts, good for 90 days.',
  body: grant,
  reply: z.object({ token: z.string() }),
  status: 201,
});

/** Letting people and scripts in. */
@Controller()
export class StaffController {
  constructor(
    private readonly createLink: CreateSetUpLink,
    private readonly createToken: CreateScriptToken,
    private readonly inviteFromServer: InviteFromServer,
  ) {}

  @Route(invite)
  async invite(input: RouteInput<typeof invite>, caller: Caller): Promise<{ url: string }> {
    const { email, ...asked } = input.body;
    if (email === undefined) return { url: await this.createLink.run(caller, asked) };
    // A link that lets its holder be somebody is made by nobody but who holds the server.
    if (caller.service !== 'cli') throw new Problem(notAllowed);
    return { url: await this.inviteFromServer.run(caller, asked, email) };
  }

  @Route(makeToken)
  async makeToken(input: RouteInput<typeof makeToken>, caller: Caller): Promise<{ token: string }> {
    return { token: await this.createToken.run(caller, input.body) };
  }
}
