import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MachineClock, Problem } from '#runtime';
import { isFresh } from './access-key.rules.js';
import { AccessKeys, type OpenKey } from './access-keys.js';
import { readCookie, sessionCookie } from './cookies.js';
import { freshProofNeeded, ownSessionNeeded } from './sign-in.errors.js';
import { WaysIn } from './ways-in.js';

/** The session of somebody who is a member of the staff and no script. */
export interface OwnSession extends OpenKey {
  readonly staffId: string;
}

/** Asks for a proof of who is there that is not older than five minutes, before what cannot be taken back. */
@Injectable()
export class FreshProof {
  constructor(
    private readonly keys: AccessKeys,
    private readonly ways: WaysIn,
    private readonly clock: MachineClock,
  ) {}

  /** @throws Problem `own_session_needed` for a script, which has no sign-ins of its own. */
  async ownSession(request: FastifyRequest): Promise<OwnSession> {
    const session = await this.sessionOf(request);
    if (!session) throw new Problem(ownSessionNeeded);
    return session;
  }

  /**
   * Lets only somebody pass who has just proved who they are; a script never has.
   *
   * @throws Problem `fresh_proof_needed`, or `own_session_needed` for a script; pages lead to `/prove` then.
   */
  async require(request: FastifyRequest): Promise<OwnSession> {
    const session = await this.ownSession(request);
    if (!isFresh(session.provenAt, this.clock.now())) throw new Problem(freshProofNeeded);
    return session;
  }

  /** The same, except for somebody who has nothing yet to prove it with: their first key is added without. */
  async requireIfPossible(request: FastifyRequest): Promise<OwnSession> {
    const session = await this.ownSession(request);
    const { passkeys, codeApp } = await this.ways.of(session.staffId);
    return passkeys === 0 && !codeApp ? session : this.require(request);
  }

  /** The same, except for scripts, which have nothing to prove, and for whoever holds the server. */
  async requireOfPeople(request: FastifyRequest): Promise<void> {
    if (await this.sessionOf(request)) await this.require(request);
  }

  private async sessionOf(request: FastifyRequest): Promise<OwnSession | null> {
    const token = readCookie(request.headers.cookie, sessionCookie);
    const session = token ? await this.keys.find('session', token) : null;
    return session?.staffId ? { ...session, staffId: session.staffId } : null;
  }
}
