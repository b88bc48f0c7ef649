import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { type Caller, Clock, Problem, type Role, type Scope } from '#runtime';
import type { Language } from '#words';
import { giverOf } from '../roles/grant.rules.js';
import { giveScope } from '../roles/staff-scopes.js';
import { emailTaken } from '../sign-in/sign-in.errors.js';
import { StaffBook } from '../sign-in/staff-book.js';

/** Whom to invite, and in which language the mail is. */
export interface Invited {
  readonly role: Role;
  readonly email: string;
  readonly language: Language;
  /** What bounds the role; null for roles that have no bounds. */
  readonly scope: Scope | null;
  /** Where a second person hands it out: who asked for it. */
  readonly askedBy?: string;
  /** True where it would have waited for a second person and there is none; the audit says so. */
  readonly alone?: boolean;
}

/** Writes somebody into the staff who has not come in yet. */
@Injectable()
export class AddInvited {
  constructor(
    private readonly book: StaffBook,
    private readonly clock: Clock,
  ) {}

  /** The id of the new entry. @throws Problem `email_taken` when somebody of the staff has that address. */
  async run(sql: Sql, caller: Caller, { role, email, language, scope, askedBy, alone }: Invited): Promise<string> {
    if (await this.book.byEmail(sql, this.book.emailIndex(email))) throw new Problem(emailTaken);
    const invitedBy = askedBy ?? giverOf(caller);
    const staffId = await this.book.add(sql, role, { language, name: '', email }, invitedBy);
    await giveScope(sql, { staffId }, scope);
    const details = { role, ...(alone && { alone }) };
    await audit(sql, caller, { deed: 'staff.invited', subject: `staff:${staffId}`, details, at: this.clock.now() });
    return staffId;
  }
}
