import { Controller, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Problem, Route } from '#runtime';
import { type WebhookForm, WebhookSignature } from '../channels/twilio-sms/webhook-signature.js';
import { InboundSenders } from '../catch-up/inbound-senders.js';
import { badSignature } from '../webhooks/webhooks.errors.js';
import { inboundText, receiveText } from './inbound.routes.js';
import { ReceiveTexts } from './receive-texts.js';

/** Answers go by the send machine, never in TwiML: a text of ours is claimed, counted and kept like any other. */
const emptyAnswer = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

/** Texts to us; each is durable, and a STOP in force everywhere, before it is answered. */
@Controller()
export class InboundController {
  constructor(
    private readonly signature: WebhookSignature,
    private readonly receiveTexts: ReceiveTexts,
    private readonly senders: InboundSenders,
  ) {}

  @Route(receiveText)
  @Header('content-type', 'text/xml; charset=utf-8')
  async receive(_input: unknown, _caller: unknown, @Req() request: FastifyRequest): Promise<string> {
    const form = (request.body ?? {}) as WebhookForm;
    if (!this.signature.isValid(receiveText.path, form, request.headers['x-twilio-signature'])) {
      throw new Problem(badSignature);
    }
    const text = inboundText.safeParse(form);
    // Signed, and yet no text (a call's webhook, say): nothing to keep, and nothing the provider could do better.
    if (text.success) await this.take(text.data);
    return emptyAnswer;
  }

  private async take(text: z.output<typeof inboundText>): Promise<void> {
    if (text.To) await this.senders.note(text.To);
    await this.receiveTexts.run(text);
  }
}
