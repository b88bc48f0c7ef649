import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { type Caller, Clock, notFound, Problem, type Role, type Scope } from '#runtime';
import { giveScope } from '../roles/staff-scopes.js';
import { AccessKeys } from '../sign-in/access-keys.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { lastAdmin } from './staff.errors.js';

/** Another role, or other bounds of the same one. */
export interface ChangedRole {
  readonly staffId: string;
  readonly role: Role;
  readonly scope: Scope | null;
  /** True where it would have waited for a second person and there is none; the audit says so. */
  readonly alone?: boolean;
}

/** Gives somebody of the staff another role or other bounds; with another role they sign in again. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly book: StaffBook,
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`; `last_admin` when nobody else would administrate. */
  async run(sql: Sql, caller: Caller, { staffId, role, scope, alone }: ChangedRole): Promise<void> {
    const person = await this.book.byId(sql, staffId);
    if (!person) throw new Problem(notFound);
    if (person.role !== role) await this.turn(sql, staffId, person.role, role);
    await sql.query('DELETE FROM staff_scopes WHERE staff_id = $1', [staffId]);
    await giveScope(sql, { staffId }, scope);
    const details = { from: person.role, role, ...(alone && { alone }) };
    const at = this.clock.now();
    await audit(sql, caller, { deed: 'staff.role-changed', subject: `staff:${staffId}`, details, at });
  }

  private async turn(sql: Sql, staffId: string, from: Role, role: Role): Promise<void> {
    const admins = (await this.book.all()).filter((one) => one.role === 'admin');
    if (from === 'admin' && admins.length === 1) throw new Problem(lastAdmin);
    await sql.query('UPDATE staff SET role = $2 WHERE id = $1', [staffId, role]);
    // A session carries the role it was begun with.
    await this.keys.endAll(sql, staffId);
  }
}
