import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCreateFault } from '../carrier/behaviour.rules.js';
import type { Carrier } from '../carrier/carrier.js';
import { readCreateRequest, type CreateRequest } from '../carrier/create-request.js';
import { TwilioError } from '../carrier/error-codes.js';
import { durationOf, type FaultRule, type PlannedFault } from '../carrier/fault-plan.js';
import type { FormBody } from '../carrier/form-body.js';
import type { Text } from '../carrier/phone-book.js';
import { messageResource } from './message-resource.js';

/** Answers a POST of a message, well or as badly as it was told to. */
export class CreateMessageRoute {
  constructor(private readonly carrier: Carrier) {}

  async handle(request: FastifyRequest, reply: FastifyReply, requestBegunAt: string): Promise<unknown> {
    const wanted = readCreateRequest(request.body as FormBody);
    const fault = this.createFault(wanted.to);
    if (fault?.fault === 'slow') await this.carrier.background.pause(durationOf(fault));
    if (fault && isRefusal(fault)) return refuse(fault, reply);
    const text = await this.accept(wanted, requestBegunAt);
    return this.answer(text, fault, reply);
  }

  private createFault(phone: string): FaultRule | null {
    const planned = this.carrier.faults.draw('create', phone);
    const behaviour = this.carrier.exchange.book.phones.get(phone)?.behaviour ?? 'delivered';
    return planned ?? (isCreateFault(behaviour) ? { fault: behaviour, retryAfter: '1' } : null);
  }

  private async accept(wanted: CreateRequest, requestBegunAt: string): Promise<Text> {
    const { accepting, delivery, faults } = this.carrier;
    const text = await accepting.run(wanted, requestBegunAt);
    const fault = faults.draw('callbacks', wanted.to);
    if (!text.accepted) return text;
    if (fault?.fault === 'callbacks-before-answer') await delivery.finish(text, text.accepted);
    else delivery.start(text, text.accepted, fault);
    return text;
  }

  private async answer(text: Text, fault: FaultRule | null, reply: FastifyReply): Promise<unknown> {
    // The resource is the message as it was taken, not as a stalled answer would find it.
    const resource = messageResource(this.carrier.settings.accountSid, text);
    if (fault?.fault === 'accept-then-500') throw new TwilioError(20500);
    if (fault?.fault === 'accept-then-reset') return reset(reply);
    if (fault?.fault === 'accept-then-timeout') await this.carrier.background.pause(durationOf(fault));
    return reply.code(201).send(resource);
  }
}

/** Ends the connection with a TCP reset, whatever was sent or received so far. */
export function reset(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}

function isRefusal({ fault }: FaultRule | PlannedFault): boolean {
  return ['reject-then-garbage', 'reject-then-500', 'too-many-requests', 'reset-before-reading'].includes(fault);
}

function refuse(rule: FaultRule, reply: FastifyReply): FastifyReply {
  if (rule.fault === 'reset-before-reading') return reset(reply);
  if (rule.fault === 'reject-then-500') throw new TwilioError(20500);
  if (rule.fault === 'reject-then-garbage') {
    return reply.code(200).type('application/json').send('<html><body>It works\u0000');
  }
  if (rule.retryAfter !== undefined) reply.header('retry-after', rule.retryAfter);
  throw new TwilioError(20429);
}
