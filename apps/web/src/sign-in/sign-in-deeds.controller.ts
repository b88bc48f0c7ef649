import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, route, Route, type RouteInput } from '#runtime';
import { RemoveCodeApp } from '../one-time-codes/remove-code-app.js';
import { RemovePasskey } from '../passkeys/remove-passkey.js';
import { PageController } from '../site/page-controller.js';
import { seeOther } from '../site/send-page.js';
import { EndSessions } from './end-sessions.js';
import { FreshProof } from './fresh-proof.js';
import { SignInDoor } from './sign-in-door.js';

const params = z.object({ id });

const removePasskey = route({
  method: 'POST',
  path: '/sign-ins/passkeys/:id/remove',
  summary: 'Takes one of the own passkeys away.',
  params,
});

const removeApp = route({
  method: 'POST',
  path: '/sign-ins/app/remove',
  summary: 'Takes the own app for codes away.',
});

const endOne = route({
  method: 'POST',
  path: '/sign-ins/sessions/:id/end',
  summary: 'Ends one of the own sessions.',
  params,
});

const endOthers = route({
  method: 'POST',
  path: '/sign-ins/sessions/end-others',
  summary: 'Ends all of the own sessions but this one.',
});

const signOut = route({
  method: 'POST',
  path: '/sign-ins/sign-out',
  summary: 'Ends this session, and leads to the door.',
});

/** What the buttons of the page of one's own sign-ins do. */
@PageController()
export class SignInDeedsController {
  constructor(
    private readonly removeOwnPasskey: RemovePasskey,
    private readonly removeCodeApp: RemoveCodeApp,
    private readonly endSessions: EndSessions,
    private readonly fresh: FreshProof,
    private readonly door: SignInDoor,
  ) {}

  @Route(removePasskey)
  async removePasskey(
    { params }: RouteInput<typeof removePasskey>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { staffId } = await this.fresh.require(request);
    await this.removeOwnPasskey.run(caller, staffId, params.id);
    await seeOther(reply, '/sign-ins');
  }

  @Route(removeApp)
  async removeApp(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { staffId } = await this.fresh.require(request);
    await this.removeCodeApp.run(caller, staffId);
    await seeOther(reply, '/sign-ins');
  }

  @Route(endOne)
  async endOne(
    { params }: RouteInput<typeof endOne>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { staffId } = await this.fresh.ownSession(request);
    await this.endSessions.run(caller, staffId, params);
    await seeOther(reply, '/sign-ins');
  }

  @Route(endOthers)
  async endOthers(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { staffId, id } = await this.fresh.ownSession(request);
    await this.endSessions.run(caller, staffId, { allBut: id });
    await seeOther(reply, '/sign-ins');
  }

  @Route(signOut)
  async signOut(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { staffId, id } = await this.fresh.ownSession(request);
    await this.endSessions.run(caller, staffId, { id });
    this.door.letOut(reply);
    await seeOther(reply, '/signin');
  }
}
