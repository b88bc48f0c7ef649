import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Caller } from '#runtime';
import type { Grant } from '../roles/grant.rules.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { CreateSetUpLink } from '../sign-in/create-set-up-link.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { InviteByMail } from './invite-by-mail.js';

/**
 * Whoever holds the server invites somebody by address: who is new gets a mail besides the link, and who is known
 * starts anew with it, whatever keys they lost.
 */
@Injectable()
export class InviteFromServer {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly workOutScope: WorkOutScope,
    private readonly inviteByMail: InviteByMail,
    private readonly createLink: CreateSetUpLink,
  ) {}

  /** The whole URL of a set-up link for the owner of that address. */
  async run(caller: Caller, grant: Grant, email: string): Promise<string> {
    const known = await this.book.byEmail(this.database, this.book.emailIndex(email));
    if (known) return this.createLink.run(caller, { role: known.role, scope: null }, known.id);
    const scope = await this.workOutScope.run(caller, grant);
    const { role } = grant;
    const staffId = await this.inviteByMail.run(caller, { role, email, scope, language: 'en' });
    return this.createLink.run(caller, { role, scope: null }, staffId);
  }
}
