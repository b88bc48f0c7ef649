import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';
import { StartAnew } from '../sign-in/start-anew.js';
import { lastAdmin } from './staff.errors.js';

/** Somebody leaves the staff: nothing they had opens anything, and their address is forgotten. */
@Injectable()
export class LeaveStaff {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly startAnew: StartAnew,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `last_admin` */
  async run(caller: Caller, staffId: string): Promise<void> {
    const everybody = await this.book.all();
    const admins = everybody.filter(({ role }) => role === 'admin').map(({ id }) => id);
    if (!everybody.some(({ id }) => id === staffId)) throw new Problem(notFound);
    if (admins.length === 1 && admins[0] === staffId) throw new Problem(lastAdmin);
    await this.database.transaction(async (sql) => {
      await this.startAnew.run(sql, staffId);
      const at = this.clock.now();
      await sql.query('UPDATE staff SET left_at = $2, email = NULL, email_index = NULL WHERE id = $1', [staffId, at]);
      await audit(sql, caller, { deed: 'staff.left', subject: `staff:${staffId}`, at });
    });
  }
}
