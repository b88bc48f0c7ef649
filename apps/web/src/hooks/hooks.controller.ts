import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { route, Route, type RouteInput, ServiceClient } from '#runtime';

const form = 'application/x-www-form-urlencoded';

const inbound = route({
  method: 'POST',
  path: '/hooks/twilio/inbound',
  summary: 'A text to us; passed on to notifications, which checks the signature.',
});

const status = route({
  method: 'POST',
  path: '/hooks/twilio/status/:token',
  summary: 'What became of a text of ours; passed on to notifications, which checks the signature.',
  params: z.object({ token: z.string().max(100) }),
});

/** Twilio's webhooks come in at the front door and go to notifications as they are. */
@Controller()
export class HooksController {
  constructor(private readonly services: ServiceClient) {}

  @Route(inbound)
  inbound(
    _input: unknown,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.passOn('/hooks/twilio/inbound', request, reply);
  }

  @Route(status)
  status(
    input: RouteInput<typeof status>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.passOn(`/hooks/twilio/status/${encodeURIComponent(input.params.token)}`, request, reply);
  }

  private async passOn(path: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const signature = request.headers['x-twilio-signature'];
    const answer = await this.services.call('notifications', {
      method: 'POST',
      path,
      body: new URLSearchParams(request.body as Record<string, string>).toString(),
      headers: { 'content-type': form, ...(typeof signature === 'string' ? { 'x-twilio-signature': signature } : {}) },
    });
    await reply.status(answer.status).header('content-type', String(answer.headers['content-type'])).send(answer.text);
  }
}
