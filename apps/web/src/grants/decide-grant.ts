import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { mayApprove, type PossibleApprover } from './asked-grant.rules.js';
import { AskedGrants } from './asked-grants.js';
import { GiveGrant } from './give-grant.js';
import { grantEnded, grantNotYours, grantUnknown } from './grants.errors.js';

export type GrantDecision = 'approved' | 'refused';

const deeds = { approved: 'grant.approved', refused: 'grant.refused' } as const;

/** A second person approves or refuses a role; approved it is handed out, and only then does an invitation leave. */
@Injectable()
export class DecideGrant {
  constructor(
    private readonly database: Database,
    private readonly grants: AskedGrants,
    private readonly give: GiveGrant,
    private readonly clock: Clock,
  ) {}

  /**
   * @param by who decides: a person, never a script.
   * @throws Problem `grant_unknown`, `grant_ended`, `grant_not_yours`; `email_taken`, `not_found`, `last_admin` when it
   *   cannot be handed out any more.
   */
  async run(caller: Caller, by: PossibleApprover, grantId: string, decision: GrantDecision): Promise<void> {
    const afterwards = await this.database.transaction(async (sql) => {
      const grant = await this.grants.lock(sql, grantId);
      if (!grant) throw new Problem(grantUnknown);
      // Whoever asked may think better of it.
      const isOwn = decision === 'refused' && grant.askedBy === by.id;
      if (!isOwn && !mayApprove(grant, by)) throw new Problem(grantNotYours);
      if (grant.outcome !== null) throw new Problem(grantEnded);
      const given = decision === 'approved' ? await this.give.run(sql, caller, grant) : null;
      await this.grants.end(sql, grantId, decision, by.id);
      const { kind, role } = grant;
      const deed = { deed: deeds[decision], subject: `grant:${grantId}`, details: { kind, role } };
      await audit(sql, caller, { ...deed, at: this.clock.now() });
      return given;
    });
    afterwards?.();
  }
}
