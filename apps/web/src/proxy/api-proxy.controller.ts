import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, notFound, Problem, Route, route, ServiceClient, type ServiceCall } from '#runtime';
import { isPlain, serviceOf } from './service-paths.rules.js';

/** Headers that mean something to the service behind; cookies and tokens stay at the front door. */
const passedOn = ['content-type', 'accept', 'idempotency-key', 'accept-language'] as const;

const declare = (method: ServiceCall['method'], path = '/api/*') =>
  route({
    method,
    path,
    summary: 'Passes the request on to the service that owns the address, with the identity of whoever asks.',
  });

/** The public API: each request goes to the service that owns it, signed for the person who makes it. */
@Controller()
export class ApiProxyController {
  constructor(private readonly services: ServiceClient) {}

  @Route(declare('GET'))
  get(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  @Route(declare('POST'))
  post(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  /** An address of its own, because nothing else takes whole files. */
  @Route(declare('POST', '/api/imports'))
  import(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  /** An address of its own, because nothing else takes bytes of that many. */
  @Route(declare('PUT', '/api/imports/:id/parts/:position'))
  part(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  @Route(declare('PUT'))
  put(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  @Route(declare('PATCH'))
  patch(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  @Route(declare('DELETE'))
  delete(_input: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply, caller);
  }

  private async passOn(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<void> {
    const [path = '', query = ''] = request.url.split('?');
    const service = isPlain(path) ? serviceOf(path) : undefined;
    if (!service) throw new Problem(notFound);
    const answer = await this.services.call(service, {
      method: request.method as ServiceCall['method'],
      path,
      ...(query ? { query: Object.fromEntries(new URLSearchParams(query)) } : {}),
      ...bodyOf(request),
      headers: pick(request.headers),
      person: caller.person,
      // A membership file takes longer than a click.
      timeoutMs: 120_000,
    });
    const type = answer.headers['content-type'];
    await reply.status(answer.status).header('content-type', String(type)).send(answer.text);
  }
}

/** As it was read: a service refuses a body of the wrong kind, which it could not if there were none any more. */
function bodyOf({ method, body }: FastifyRequest): { body?: object | string } {
  if (method === 'GET' || body === undefined) return {};
  return { body: typeof body === 'object' && body !== null ? body : JSON.stringify(body) };
}

function pick(headers: FastifyRequest['headers']): Record<string, string> {
  const entries = passedOn.map((name) => [name, headers[name]]).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}
