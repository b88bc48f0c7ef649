import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { CreateScriptToken } from '../sign-in/create-script-token.js';
import { CreateSetUpLink } from '../sign-in/create-set-up-link.js';
import { AskedGrants, type AskedGrantView } from './asked-grants.js';
import { grantNotApproved, grantUnknown } from './grants.errors.js';

/** What an asker takes: a link or a token, which are kept nowhere. */
export interface ClaimedGrant {
  readonly url: string | null;
  readonly token: string | null;
}

/** Whoever asked for a link or a token takes it, once, after a second person approved it. */
@Injectable()
export class ClaimGrant {
  constructor(
    private readonly database: Database,
    private readonly grants: AskedGrants,
    private readonly createLink: CreateSetUpLink,
    private readonly createToken: CreateScriptToken,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `grant_unknown` for what is another's; `grant_not_approved`, also when it was taken already. */
  async run(caller: Caller, grantId: string): Promise<ClaimedGrant> {
    const { kind, role, scope } = await this.take(caller, grantId);
    if (kind === 'link') return { url: await this.createLink.run(caller, { role, scope }), token: null };
    return { url: null, token: await this.createToken.run(caller, { role, scope }) };
  }

  private take(caller: Caller, grantId: string): Promise<AskedGrantView> {
    return this.database.transaction(async (sql) => {
      const grant = await this.grants.lock(sql, grantId);
      if (grant?.askedBy !== caller.person?.id || !grant) throw new Problem(grantUnknown);
      const isThere = grant.kind === 'link' || grant.kind === 'token';
      const isOpen = grant.outcome === 'approved' && grant.claimedAt === null && grant.expiresAt > this.clock.now();
      if (!isThere || !isOpen) throw new Problem(grantNotApproved);
      await this.grants.claim(sql, grantId);
      return grant;
    });
  }
}
