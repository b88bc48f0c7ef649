import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, CallerResolver, IdentityTokens, Problem, ServiceIdentity } from '#runtime';
import { AccessKeys, type OpenKey } from './access-keys.js';
import { readCookie, sessionCookie } from './cookies.js';
import { isForeignChange } from './origin.rules.js';
import { foreignOrigin } from './sign-in.errors.js';

const bearer = 'Bearer ';

/** Who stands at the front door: a browser with a session, a script with a token, or another process of the house. */
@Injectable()
export class SessionCallers extends CallerResolver {
  private readonly processes: IdentityTokens;

  constructor(
    private readonly keys: AccessKeys,
    identity: ServiceIdentity,
  ) {
    super();
    this.processes = new IdentityTokens(identity);
  }

  async resolve(request: FastifyRequest): Promise<Caller | null> {
    const authorization = request.headers.authorization;
    if (authorization?.startsWith(bearer))
      return asCaller(await this.keys.find('script', authorization.slice(bearer.length)));
    const token = readCookie(request.headers.cookie, sessionCookie);
    if (!token) return this.processes.resolve(request);
    // A cookie travels by itself, so a change must come from a page of our own.
    if (isForeignChange(request)) throw new Problem(foreignOrigin);
    return asCaller(await this.keys.find('session', token));
  }
}

function asCaller(key: OpenKey | null): Caller | null {
  return key?.staffId ? { service: 'web', person: { id: key.staffId, role: key.role } } : null;
}
