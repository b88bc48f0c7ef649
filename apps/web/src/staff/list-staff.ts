import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessKeys } from '../sign-in/access-keys.js';
import { StaffBook, type StaffMember } from '../sign-in/staff-book.js';
import { WaysIn, type Ways } from '../sign-in/ways-in.js';
import { Recoveries } from './recoveries.js';
import { canBeHelped, mayConfirm, mayStart } from './recovery.rules.js';

/** Somebody of the staff as an admin sees them. */
export interface ListedStaff extends Pick<StaffMember, 'id' | 'role' | 'name' | 'email'> {
  readonly ways: Ways;
  readonly sessions: number;
  readonly isYou: boolean;
  /** What this admin can do about lost keys. */
  readonly recovery: 'can-start' | 'can-confirm' | 'waits' | 'too-few' | null;
}

/** Everybody of the staff, with how they come in and whether somebody helps them. */
@Injectable()
export class ListStaff {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly ways: WaysIn,
    private readonly keys: AccessKeys,
    private readonly recoveries: Recoveries,
  ) {}

  async run(adminId: string): Promise<ListedStaff[]> {
    const everybody = await this.book.all();
    const admins = everybody.filter(({ role }) => role === 'admin').map(({ id }) => id);
    const open = await this.recoveries.open(this.database);
    const recoveryOf = (id: string): ListedStaff['recovery'] => {
      const waiting = open.get(id);
      if (waiting) return mayConfirm(waiting, adminId) ? 'can-confirm' : 'waits';
      if (!mayStart(id, adminId)) return null;
      return canBeHelped(id, admins) ? 'can-start' : 'too-few';
    };
    return Promise.all(
      everybody.map(async ({ id, role, name, email }) => ({
        ...{ id, role, name, email, isYou: id === adminId, recovery: recoveryOf(id) },
        ways: await this.ways.of(id),
        sessions: (await this.keys.sessionsOf(id)).length,
      })),
    );
  }
}
