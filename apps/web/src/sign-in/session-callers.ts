import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, CallerResolver, IdentityTokens, Problem, ServiceIdentity } from '#runtime';
import { Refusals } from '#service';
import { StaffScopes } from '../roles/staff-scopes.js';
import { AccessKeys } from './access-keys.js';
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
    private readonly scopes: StaffScopes,
    private readonly refusals: Refusals,
    identity: ServiceIdentity,
  ) {
    super();
    this.processes = new IdentityTokens(identity);
  }

  async resolve(request: FastifyRequest): Promise<Caller | null> {
    const authorization = request.headers.authorization;
    if (authorization?.startsWith(bearer)) return this.ownerOf('script', authorization.slice(bearer.length), request);
    const token = readCookie(request.headers.cookie, sessionCookie);
    if (!token) return this.processes.resolve(request);
    // A cookie travels by itself, so a change must come from a page of our own.
    if (isForeignChange(request)) throw new Problem(foreignOrigin);
    return this.ownerOf('session', token, request);
  }

  private async ownerOf(kind: 'session' | 'script', token: string, request: FastifyRequest): Promise<Caller | null> {
    const key = await this.keys.find(kind, token);
    if (!key) await this.noteEnded(kind, token, request);
    if (!key?.staffId) return null;
    const { staffId: id, role } = key;
    const scope = await this.scopes.of(role, id);
    return { service: 'web', person: { id, role, ...(scope && { scope }) } };
  }

  /** Whoever still shows a key that its owner ended may have stolen it: the auditor should know. */
  private async noteEnded(kind: 'session' | 'script', token: string, request: FastifyRequest): Promise<void> {
    const person = await this.keys.ownerOfEnded(kind, token);
    if (person) this.refusals.note({ service: 'web', person }, request, 'key_ended');
  }
}
