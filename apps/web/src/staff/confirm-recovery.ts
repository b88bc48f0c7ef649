import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { StartAnew } from '../sign-in/start-anew.js';
import { Recoveries } from './recoveries.js';
import { mayConfirm } from './recovery.rules.js';
import { secondAdminNeeded } from './staff.errors.js';
import { TellAnew } from './tell-anew.js';

/** A second admin confirms: what the person had opens nothing any more, and a mail leads them to the door. */
@Injectable()
export class ConfirmRecovery {
  constructor(
    private readonly database: Database,
    private readonly recoveries: Recoveries,
    private readonly startAnew: StartAnew,
    private readonly tellAnew: TellAnew,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `second_admin_needed` for the one who began it, for the person, and when none is open. */
  async run(caller: Caller, adminId: string, staffId: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      const open = (await this.recoveries.open(sql)).get(staffId);
      if (!open || !mayConfirm(open, adminId)) throw new Problem(secondAdminNeeded);
      if (!(await this.recoveries.end(sql, staffId, adminId))) throw new Problem(secondAdminNeeded);
      await this.startAnew.run(sql, staffId);
      await audit(sql, caller, { deed: 'recovery.confirmed', subject: `staff:${staffId}`, at: this.clock.now() });
    });
    await this.tellAnew.run(staffId);
  }
}
