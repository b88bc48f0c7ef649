import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type Caller,
  CallerResolver,
  IdentityTokens,
  Problem,
  type ProblemDefinition,
  ServiceIdentity,
} from '#runtime';
import { isPublic, Refusals } from '#service';
import { StaffScopes } from '../roles/staff-scopes.js';
import type { PagedRequest } from '../site/send-page.js';
import { AccessKeys } from './access-keys.js';
import { doorCookie, readCookie, sessionCookie } from './cookies.js';
import { isForeign, saysForeign } from './origin.rules.js';
import { isChange, ownProofs } from './page-token.rules.js';
import { PageTokens } from './page-tokens.js';
import { foreignOrigin, pageTokenWrong } from './sign-in.errors.js';

const bearer = 'Bearer ';

const eitherCookie = [sessionCookie, doorCookie] as const;

interface WithSession {
  readonly request: PagedRequest;
  readonly token: string;
  /** The address lets people in, and asks nobody who they are. */
  readonly isOfDoor: boolean;
}

/** Who stands at the front door: a browser with a session, a script with a token, or another process of the house. */
@Injectable()
export class SessionCallers extends CallerResolver {
  private readonly processes: IdentityTokens;

  constructor(
    private readonly keys: AccessKeys,
    private readonly scopes: StaffScopes,
    private readonly refusals: Refusals,
    private readonly pageTokens: PageTokens,
    identity: ServiceIdentity,
  ) {
    super();
    this.processes = new IdentityTokens(identity);
  }

  async resolve(request: FastifyRequest): Promise<Caller | null> {
    const authorization = request.headers.authorization;
    if (authorization?.startsWith(bearer)) return this.ownerOf('script', authorization.slice(bearer.length), request);
    const line = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (ownProofs[line] !== undefined) return null;
    const token = readCookie(request.headers.cookie, sessionCookie);
    const caller = token ? await this.ownerOf('session', token, request) : await this.processes.resolve(request);
    const isOfDoor = isPublic('web', line);
    if (token && caller) this.holdToPage(caller, { request, token, isOfDoor });
    else if (!caller && isOfDoor && isChange(request.method)) this.holdToDoor(request);
    return caller;
  }

  /** A cookie travels by itself, so what a session changes must come from a page that we gave to this session. */
  private holdToPage(caller: Caller, { request, token, isOfDoor }: WithSession): void {
    request.pageToken = this.pageTokens.make(sessionCookie, token);
    if (!isChange(request.method)) return;
    const isFromElsewhere = isOfDoor ? saysForeign : isForeign;
    if (isFromElsewhere(request.headers)) throw this.refused(caller, request, foreignOrigin);
    // Whoever comes in anew may have the door's page of before open.
    const cookies = isOfDoor ? eitherCookie : ([sessionCookie] as const);
    if (this.pageTokens.proven(request, cookies) === null) throw this.refused(caller, request, pageTokenWrong);
  }

  /** Nobody is in yet, and another site could bring a browser in under a name that is not its reader's. */
  private holdToDoor(request: PagedRequest): void {
    if (saysForeign(request.headers)) throw new Problem(foreignOrigin);
    const proven = this.pageTokens.proven(request, eitherCookie);
    if (proven === null) throw new Problem(pageTokenWrong);
    request.pageToken = proven;
  }

  private refused(caller: Caller, request: FastifyRequest, definition: ProblemDefinition): Problem {
    this.refusals.note(caller, request, definition.code);
    return new Problem(definition);
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
