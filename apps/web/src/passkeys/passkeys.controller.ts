import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route, type RouteInput } from '#runtime';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { SignInDoor } from '../sign-in/sign-in-door.js';
import { safeNext } from '../sign-in/sign-in.rules.js';
import { AskForPasskey } from './ask-for-passkey.js';
import { EnterByPasskey } from './enter-by-passkey.js';
import { askForProof, askToEnter, enter, prove } from './passkeys.routes.js';
import { ProveByPasskey } from './prove-by-passkey.js';

/** Signing in with a passkey, and proving again with one who is there. */
@Controller()
export class PasskeysController {
  constructor(
    private readonly askFor: AskForPasskey,
    private readonly enterBy: EnterByPasskey,
    private readonly proveBy: ProveByPasskey,
    private readonly fresh: FreshProof,
    private readonly door: SignInDoor,
  ) {}

  @Route(askToEnter)
  async askToEnter(
    _input: unknown,
    _caller: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { options, token } = await this.askFor.run(null);
    this.door.keepStep(reply, 'enter', token);
    return options;
  }

  @Route(enter)
  async enter(
    { body }: RouteInput<typeof enter>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const signed = { token: this.door.stepOf(request, 'enter'), response: body.answer };
    const session = await this.enterBy.run(signed, this.door.deviceOf(request));
    this.door.dropStep(reply, 'enter');
    this.door.letIn(reply, session);
    return { next: safeNext(body.next) ?? '/console' };
  }

  @Route(askForProof)
  async askForProof(
    _input: unknown,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const session = await this.fresh.ownSession(request);
    const { options, token } = await this.askFor.run(session.staffId);
    this.door.keepStep(reply, 'prove', token);
    return options;
  }

  @Route(prove)
  async prove(
    { body }: RouteInput<typeof prove>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const session = await this.fresh.ownSession(request);
    await this.proveBy.run(session, { token: this.door.stepOf(request, 'prove'), response: body.answer });
    this.door.dropStep(reply, 'prove');
    return { next: safeNext(body.next) ?? '/sign-ins' };
  }
}
