import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, notSignedIn, Problem, roles, route, Route, type RouteReply } from '#runtime';
import { holdShape } from '#service';
import type { PagedRequest } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { AccessKeys } from './access-keys.js';
import { cookieLine, readCookie, sessionCookie } from './cookies.js';
import { ShowSession } from './show-session.js';

const session = route({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what the console must know of the installation.',
  reply: z.object({
    staffId: z.string(),
    role: z.enum(roles),
    /** The one action of a captain, until its hours are over. */
    actionId: z.string().nullable(),
    /** The circles that a convener is bounded to; null for a role that is not. */
    circleIds: z.array(z.string()).nullable(),
    /** Addresses that the role may ask for, such as `GET /api/actions`. */
    may: z.array(z.string()),
    /** Whether they have a passkey or an app for codes; else only their mailbox lets them in. */
    hasOwnKey: z.boolean(),
    /** While it is on, nothing is deleted because it is old; null also for those to whom it is not told. */
    legalHold: holdShape.shape.hold,
    language: z.enum(['en', 'es']),
    organisation: z.string(),
    practice: z.boolean(),
    timeZone: z.string(),
    publicUrl: z.string(),
    version: z.string(),
    now: z.iso.datetime(),
    /** What a browser sends along with each change, in the header `X-Page-Token`; null for scripts, which need none. */
    pageToken: z.string().nullable(),
  }),
});

const endSession = route({
  method: 'POST',
  path: '/api/session/end',
  summary: 'Signs out.',
  reply: z.object({ ended: z.literal(true) }),
});

/** The session of whoever is signed in. */
@Controller()
export class SessionController {
  constructor(
    private readonly showSession: ShowSession,
    private readonly keys: AccessKeys,
    private readonly site: Site,
  ) {}

  @Route(session)
  async show(_input: unknown, caller: Caller, @Req() request: PagedRequest): Promise<RouteReply<typeof session>> {
    if (!caller.person) throw new Problem(notSignedIn);
    const shown = await this.showSession.run(caller, caller.person);
    return { ...shown, language: this.site.reader(request).language, pageToken: request.pageToken ?? null };
  }

  @Route(endSession)
  async end(
    _input: unknown,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteReply<typeof endSession>> {
    const token = readCookie(request.headers.cookie, sessionCookie);
    if (token) await this.keys.end(token);
    reply.header('set-cookie', cookieLine(this.site.view.publicUrl, sessionCookie, '', 0));
    return { ended: true };
  }
}
