import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem } from '#runtime';
import { StaffBook } from '../sign-in/staff-book.js';
import { ForgetStaff } from './forget-staff.js';
import { lastAdmin } from './staff.errors.js';

/** Somebody leaves the staff. */
@Injectable()
export class LeaveStaff {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly forgetStaff: ForgetStaff,
  ) {}

  /** @throws Problem `last_admin` */
  async run(caller: Caller, staffId: string): Promise<void> {
    const everybody = await this.book.all();
    const admins = everybody.filter(({ role }) => role === 'admin').map(({ id }) => id);
    if (!everybody.some(({ id }) => id === staffId)) throw new Problem(notFound);
    if (admins.length === 1 && admins[0] === staffId) throw new Problem(lastAdmin);
    await this.database.transaction((sql) => this.forgetStaff.run(sql, caller, staffId));
  }
}
