import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, Route, type RouteInput } from '#runtime';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { SignInDoor } from '../sign-in/sign-in-door.js';
import { safeNext } from '../sign-in/sign-in.rules.js';
import { AddPasskey } from './add-passkey.js';
import { OfferPasskey } from './offer-passkey.js';
import { add, offer } from './passkeys.routes.js';

/** Passkeys that somebody adds for themselves. */
@Controller()
export class OwnPasskeysController {
  constructor(
    private readonly offerPasskey: OfferPasskey,
    private readonly addPasskey: AddPasskey,
    private readonly fresh: FreshProof,
    private readonly door: SignInDoor,
  ) {}

  @Route(offer)
  async offer(
    _input: unknown,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { staffId } = await this.fresh.requireIfPossible(request);
    const { options, token } = await this.offerPasskey.run(staffId);
    this.door.keepStep(reply, 'add', token);
    return options;
  }

  @Route(add)
  async add(
    { body }: RouteInput<typeof add>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { staffId } = await this.fresh.requireIfPossible(request);
    const made = {
      token: this.door.stepOf(request, 'add'),
      response: body.answer,
      device: this.door.deviceOf(request),
    };
    await this.addPasskey.run(caller, staffId, made);
    this.door.dropStep(reply, 'add');
    return { next: safeNext(body.next) ?? '/sign-ins' };
  }
}
