import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notAllowed, Problem } from '#runtime';
import type { WantedGrant } from './asked-grant.rules.js';
import { AskedGrants } from './asked-grants.js';
import { GiveGrant } from './give-grant.js';
import { grantWaits } from './grants.errors.js';
import { type GrantVerdict, SecondPeople } from './second-people.js';

/** What became of a wish to hand a role out. */
export interface AskedFor {
  readonly verdict: GrantVerdict;
  /** The ask that waits for a second person; null when it went at once. */
  readonly grantId: string | null;
}

/**
 * Hands a role out, or has it wait for a second person: invitations and other roles or bounds for somebody who is there
 * alike. Whoever holds the server waits for nobody.
 */
@Injectable()
export class AskForGrant {
  constructor(
    private readonly database: Database,
    private readonly secondPeople: SecondPeople,
    private readonly grants: AskedGrants,
    private readonly give: GiveGrant,
    private readonly clock: Clock,
  ) {}

  /**
   * @param wanted its role and bounds have been found to be what the caller may hand out (`WorkOutScope`).
   * @throws Problem `grant_waits` for an address that is asked for already; `email_taken`, `not_found`, `last_admin`.
   */
  async run(caller: Caller, wanted: WantedGrant): Promise<AskedFor> {
    const verdict = await this.verdictOn(caller, wanted);
    if (verdict === 'waits') return { verdict, grantId: await this.keep(caller, wanted) };
    const afterwards = await this.database.transaction((sql) =>
      this.give.run(sql, caller, wanted, verdict === 'alone'),
    );
    afterwards();
    return { verdict, grantId: null };
  }

  private async verdictOn({ service, person }: Caller, { role, staffId }: WantedGrant): Promise<GrantVerdict> {
    // Whoever holds the server can do anything with it, so waiting would protect nothing.
    if (service === 'cli') return 'at-once';
    if (!person) throw new Problem(notAllowed);
    return this.secondPeople.verdictOn({ role, staffId, askedBy: person.id });
  }

  private keep(caller: Caller, wanted: WantedGrant): Promise<string> {
    return this.database.transaction(async (sql) => {
      const grantId = await this.grants.keep(sql, caller.person?.id ?? '', wanted);
      if (grantId === null) throw new Problem(grantWaits);
      const { kind, role } = wanted;
      const deed = { deed: 'grant.asked', subject: `grant:${grantId}`, details: { kind, role } } as const;
      await audit(sql, caller, { ...deed, at: this.clock.now() });
      return grantId;
    });
  }
}
