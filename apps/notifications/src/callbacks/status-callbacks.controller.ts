import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem, Route, type RouteInput } from '#runtime';
import { type WebhookForm, WebhookSignature } from '../channels/twilio-sms/webhook-signature.js';
import { MicroBatches } from '../webhooks/micro-batches.js';
import { badSignature } from '../webhooks/webhooks.errors.js';
import { RecordStatuses } from './record-statuses.js';
import { type AttemptStatus, readStatus } from './status.rules.js';
import { receiveStatus, statusCallback } from './status-callbacks.routes.js';

/** Hears what became of texts; each callback is durable before it is answered. */
@Controller()
export class StatusCallbacksController {
  private readonly batches: MicroBatches<AttemptStatus, undefined>;

  constructor(
    private readonly signature: WebhookSignature,
    record: RecordStatuses,
  ) {
    this.batches = new MicroBatches(async (statuses) => {
      await record.run(statuses);
      return statuses.map(() => undefined);
    });
  }

  @Route(receiveStatus)
  async receive(
    input: RouteInput<typeof receiveStatus>,
    _caller: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { token } = input.params;
    const form = (request.body ?? {}) as WebhookForm;
    const given = request.headers['x-twilio-signature'];
    if (!this.signature.isValid(`/hooks/twilio/status/${token}`, form, given)) throw new Problem(badSignature);
    const parsed = statusCallback.safeParse(form);
    const status = parsed.success ? readStatus(token, parsed.data) : null;
    // Signed, but not about an attempt of ours: there is nothing to keep, and nothing the provider could do better.
    if (status) await this.batches.add(status);
  }
}
