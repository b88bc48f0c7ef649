import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';
import { Recoveries } from './recoveries.js';
import { canBeHelped, mayStart } from './recovery.rules.js';
import { emailNeeded, secondAdminNeeded } from './staff.errors.js';

/** An admin begins to help somebody who lost their keys; nothing changes for that person until another confirms. */
@Injectable()
export class StartRecovery {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly recoveries: Recoveries,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `second_admin_needed`, `email_needed` */
  async run(caller: Caller, adminId: string, staffId: string): Promise<void> {
    const everybody = await this.book.all();
    const person = everybody.find(({ id }) => id === staffId);
    if (!person) throw new Problem(notFound);
    const admins = everybody.filter(({ role }) => role === 'admin').map(({ id }) => id);
    if (!mayStart(staffId, adminId) || !canBeHelped(staffId, admins)) throw new Problem(secondAdminNeeded);
    if (person.email === null) throw new Problem(emailNeeded);
    await this.database.transaction(async (sql) => {
      if (!(await this.recoveries.start(sql, staffId, adminId))) return;
      await audit(sql, caller, { deed: 'recovery.started', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}
