import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Settings } from '#runtime';
import { type ApprovableGrant, grantMs, mayApprove, type PossibleApprover, takesTwo } from './asked-grant.rules.js';

/** What the rule of two people says of a role. */
export type GrantVerdict = 'at-once' | 'alone' | 'waits';

// Somebody who has been in once. Who left within a week still counts: throwing everybody else out first does not make
// anybody the only one.
const everybody = `
  SELECT id, role FROM staff
   WHERE kind = 'person' AND (left_at IS NULL OR left_at > $1)
     AND EXISTS (SELECT 1 FROM access_keys WHERE staff_id = staff.id AND access_keys.kind = 'session')`;

/** Whether a role waits for a second person here and now. */
@Injectable()
export class SecondPeople {
  private readonly isOn: boolean;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.isOn = settings.values.twoPeople === 'on';
  }

  /** `alone` when it would wait and there is nobody who could approve it: it goes at once then, and the audit says so. */
  async verdictOn(grant: ApprovableGrant): Promise<GrantVerdict> {
    if (!this.isOn || !takesTwo(grant.role)) return 'at-once';
    const since = new Date(this.clock.nowMs() - grantMs);
    const people = await this.database.query<PossibleApprover>(everybody, [since]);
    return people.some((person) => mayApprove(grant, person)) ? 'waits' : 'alone';
  }
}
