import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, notAllowed, Problem, roles, route, Route, type RouteInput } from '#runtime';
import { whatMayBeAsked } from '#service';
import { grant } from '../roles/grant.rules.js';
import { Site } from '../site/site.js';
import { AccessKeys } from './access-keys.js';
import { cookieLine, readCookie, sessionCookie } from './cookies.js';
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

const session = route({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what the console must know of the installation.',
  reply: z.object({
    staffId: z.string(),
    role: z.enum(roles),
    /** The one action of a captain. */
    actionId: z.string().nullable(),
    /** Addresses of the API that the role may ask, such as `GET /api/actions`. */
    may: z.array(z.string()),
    language: z.enum(['en', 'es']),
    organisation: z.string(),
    practice: z.boolean(),
    timeZone: z.string(),
    publicUrl: z.string(),
    version: z.string(),
    now: z.iso.datetime(),
  }),
});

const endSession = route({
  method: 'POST',
  path: '/api/session/end',
  summary: 'Signs out.',
});

/** Letting people and scripts in, and out again. */
@Controller()
export class StaffController {
  constructor(
    private readonly createLink: CreateSetUpLink,
    private readonly createToken: CreateScriptToken,
    private readonly keys: AccessKeys,
    private readonly site: Site,
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

  @Route(session)
  session(_input: unknown, caller: Caller, @Req() request: FastifyRequest): object {
    const { organisation, practice, publicUrl, version } = this.site.view;
    const { person } = caller;
    return {
      staffId: person?.id,
      role: person?.role,
      actionId: person?.scope?.action ?? null,
      may: person ? whatMayBeAsked(person.role) : [],
      language: this.site.reader(request).language,
      organisation,
      practice,
      publicUrl,
      version,
      timeZone: this.site.timeZone,
      now: this.site.now(),
    };
  }

  @Route(endSession)
  async end(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = readCookie(request.headers.cookie, sessionCookie);
    if (token) await this.keys.end(token);
    await reply.header('set-cookie', cookieLine(this.site.view.publicUrl, sessionCookie, '', 0)).send({ ended: true });
  }
}
