import type { FastifyInstance } from 'fastify';
import { z, ZodError } from 'zod';
import { isBehaviour } from '../carrier/behaviour.rules.js';
import type { Carrier } from '../carrier/carrier.js';
import { isPhoneNumber } from '../carrier/create-request.js';
import { faultRule } from '../carrier/fault-plan.js';
import type { Mailbox } from '../mail/mailbox.js';
import { clockRoutes } from './clock.routes.js';
import { phoneView, textView } from './views.js';

interface PhonePath {
  readonly number: string;
}

const phoneNumber = z.string().refine(isPhoneNumber, 'A phone number reads +15550100123.');
const typedText = z.strictObject({
  body: z.string().min(1).max(1_600),
  /** The organisation's number; the one that wrote last when absent. */
  to: z.string().optional(),
  /** How often the webhook is posted at once. */
  repeat: z.number().int().min(1).max(50).optional(),
});
const behaviourChange = z.strictObject({ behaviour: z.string().refine(isBehaviour, 'No behaviour of that name.') });
const knownPhone = z.strictObject({
  number: phoneNumber,
  name: z.string().max(80).nullish(),
  language: z.enum(['en', 'es']).nullish(),
});
const delivery = z.strictObject({ deliveryDelay: z.tuple([z.number().min(0), z.number().min(0)]) });
const webhooks = z.strictObject({
  inboundUrl: z.url().optional(),
  origin: z.strictObject({ signed: z.url(), reached: z.url() }).optional(),
});
const round = z.strictObject({ seed: z.number().int().optional() });

/** The JSON API by which tests and scripts steer the simulator, under `/practice/api`. */
export function controlRoutes(app: FastifyInstance, carrier: Carrier, mailbox: Mailbox): void {
  app.setErrorHandler((cause: Error, _request, reply) => {
    const wrong = cause instanceof ZodError;
    void reply.code(wrong ? 400 : 500).send({ error: wrong ? z.prettifyError(cause) : cause.message });
  });
  phoneRoutes(app, carrier);
  faultRoutes(app, carrier);
  clockRoutes(app, carrier);
  app.get('/practice/api/ledger', async () => ({ accepted: carrier.exchange.accepted }));
  app.put('/practice/api/delivery', async ({ body }) => {
    carrier.settings.deliveryDelay = delivery.parse(body).deliveryDelay;
    return { deliveryDelay: carrier.settings.deliveryDelay };
  });
  app.put('/practice/api/webhooks', async ({ body }) => {
    const { inboundUrl, origin } = webhooks.parse(body);
    Object.assign(carrier.settings, inboundUrl && { inboundUrl }, origin && { webhookOrigin: origin });
    return { inboundUrl: carrier.settings.inboundUrl, origin: carrier.settings.webhookOrigin };
  });
  app.post('/practice/api/replies', async ({ body }) => ({
    replies: await carrier.replyForEveryone(round.parse(body ?? {}).seed),
  }));
  app.post('/practice/api/clear', async (_request, reply) => {
    carrier.clear();
    await mailbox.clear();
    return reply.code(204).send();
  });
}

function phoneRoutes(app: FastifyInstance, carrier: Carrier): void {
  const { book } = carrier.exchange;
  app.get('/practice/api/phones', async () => ({
    phones: [...book.phones.values()].map((one) => phoneView(one, book)),
  }));
  app.post('/practice/api/phones', async ({ body }, reply) => {
    const { number, name = null, language = null } = knownPhone.parse(body);
    carrier.exchange.happen({ kind: 'phone', phone: number, name, language });
    return reply.code(201).send(phoneView(book.phone(number), book));
  });
  app.get<{ Params: PhonePath }>('/practice/api/phones/:number', async ({ params }, reply) => {
    const phone = book.phones.get(params.number);
    if (!phone) return reply.code(404).send({ error: 'No text has passed to or from this phone.' });
    return { ...phoneView(phone, book), texts: phone.texts.map(textView) };
  });
  app.post<{ Params: PhonePath }>('/practice/api/phones/:number/texts', async ({ params, body }) =>
    carrier.typeText({ from: phoneNumber.parse(params.number), ...typedText.parse(body) }),
  );
  app.put<{ Params: PhonePath }>('/practice/api/phones/:number/behaviour', async ({ params, body }) => {
    const phone = phoneNumber.parse(params.number);
    carrier.exchange.happen({ kind: 'behaviour', phone, ...behaviourChange.parse(body) });
    return phoneView(book.phone(phone), book);
  });
}

function faultRoutes(app: FastifyInstance, carrier: Carrier): void {
  app.get('/practice/api/faults', async () => ({ faults: carrier.faults.list() }));
  app.post('/practice/api/faults', async ({ body }, reply) =>
    reply.code(201).send(carrier.faults.add(faultRule.parse(body))),
  );
  app.delete('/practice/api/faults', async (_request, reply) => {
    carrier.faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>('/practice/api/faults/:id', async ({ params }, reply) => {
    carrier.faults.remove(Number(params.id));
    return reply.code(204).send();
  });
}
