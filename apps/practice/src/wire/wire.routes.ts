import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isFinal } from '../carrier/behaviour.rules.js';
import type { Carrier } from '../carrier/carrier.js';
import { TwilioError } from '../carrier/error-codes.js';
import type { FormBody } from '../carrier/form-body.js';
import type { Text } from '../carrier/phone-book.js';
import { reportDefect } from '../server/report-defect.js';
import { checkCredentials } from './check-credentials.js';
import { CreateMessageRoute, reset } from './create-message.route.js';
import { ListLag } from './list-lag.js';
import { listedTexts, messagePage, type ListQuery } from './message-list.js';
import { messageResource } from './message-resource.js';
import { senderPage } from './sender-list.js';

interface Path {
  readonly account: string;
  readonly sid: string;
}

/** The part of Twilio's API that sends and reads messages, with its errors in Twilio's JSON. */
export function wireRoutes(app: FastifyInstance, carrier: Carrier): void {
  const resource = (text: Text): object => messageResource(carrier.settings.accountSid, text);
  const lag = new ListLag(carrier);
  app.setErrorHandler((cause: FastifyError, _request, reply) => answerError(cause, reply));
  app.addHook('preHandler', async (request) => {
    const { account = carrier.settings.accountSid } = request.params as Partial<Path>;
    checkCredentials(carrier.settings, request.headers.authorization, account);
  });
  createRoute(app, carrier);
  app.get<{ Querystring: ListQuery }>('/2010-04-01/Accounts/:account/Messages.json', async (request, reply) => {
    // Its times are those of this clock, which may be stepped: so is the time of the answer.
    reply.header('date', carrier.clock.now().toUTCString());
    const texts = listedTexts(carrier.exchange.book, request.query).filter((text) => lag.shows(text));
    return messagePage(carrier.settings.accountSid, texts, request.query);
  });
  app.get<{ Params: { service: string } }>('/v1/Services/:service/PhoneNumbers', async (request) =>
    senderPage(carrier.settings, request.params.service),
  );
  app.get<{ Params: Path }>('/2010-04-01/Accounts/:account/Messages/:sid.json', async (request) =>
    resource(find(carrier, request.params.sid)),
  );
  app.post<{ Params: Path }>('/2010-04-01/Accounts/:account/Messages/:sid.json', async (request) =>
    resource(update(carrier, find(carrier, request.params.sid), request.body as FormBody)),
  );
  app.delete<{ Params: Path }>('/2010-04-01/Accounts/:account/Messages/:sid.json', async (request, reply) => {
    remove(carrier, find(carrier, request.params.sid));
    return reply.code(204).send();
  });
}

function createRoute(app: FastifyInstance, carrier: Carrier): void {
  const creating = new CreateMessageRoute(carrier);
  const begun = new WeakMap<FastifyRequest, string>();
  app.post<{ Params: Path }>(
    '/2010-04-01/Accounts/:account/Messages.json',
    {
      onRequest: async (request, reply) => {
        begun.set(request, carrier.clock.now().toISOString());
        if (carrier.faults.draw('connection', '')) return reset(reply);
      },
    },
    (request, reply) => creating.handle(request, reply, begun.get(request) ?? ''),
  );
}

function find(carrier: Carrier, sid: string): Text {
  const text = carrier.exchange.book.texts.get(sid);
  if (!text || text.deleted || text.direction === 'carrier') throw new TwilioError(20404);
  return text;
}

function update(carrier: Carrier, text: Text, form: FormBody): Text {
  if (form.Status === 'canceled') {
    if (isFinal(text.status) || text.status === 'sent') throw new TwilioError(30409);
    carrier.exchange.happen({ kind: 'status', sid: text.sid, status: 'canceled', errorCode: null });
  }
  if (form.Body === '') {
    refuseUnfinished(text);
    carrier.exchange.happen({ kind: 'redacted', sid: text.sid });
  }
  return text;
}

function remove(carrier: Carrier, text: Text): void {
  refuseUnfinished(text);
  carrier.exchange.happen({ kind: 'deleted', sid: text.sid });
}

function refuseUnfinished(text: Text): void {
  if (!isFinal(text.status)) throw new TwilioError(20009);
}

function answerError(cause: FastifyError, reply: FastifyReply): FastifyReply {
  const meant = cause instanceof TwilioError ? cause : unforeseen(cause);
  return reply.code(meant.status).send(meant.toWire());
}

/** Either Fastify could not read the request, or the simulator failed. */
function unforeseen(cause: FastifyError): TwilioError {
  if ((cause.statusCode ?? 500) < 500) return new TwilioError(20001);
  reportDefect(cause);
  return new TwilioError(20500);
}
