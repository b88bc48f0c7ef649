import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, identityHeader, ServiceIdentity } from './service-identity.js';

/** Finds out who makes a request: services read each other's signed tokens, the front door reads sessions. */
export abstract class CallerResolver {
  /** The proven caller, or null when the request proves nobody. */
  abstract resolve(request: FastifyRequest): Promise<Caller | null>;
}

/** The way of the services: a token of 60 seconds, signed by the process that calls. */
@Injectable()
export class IdentityTokens extends CallerResolver {
  constructor(private readonly identity: ServiceIdentity) {
    super();
  }

  resolve(request: FastifyRequest): Promise<Caller | null> {
    const token = request.headers[identityHeader];
    return Promise.resolve(typeof token === 'string' ? this.identity.verify(token) : null);
  }
}
