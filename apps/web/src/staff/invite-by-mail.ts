import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem, type Role, type Scope } from '#runtime';
import type { Language } from '#words';
import { giveScope } from '../roles/staff-scopes.js';
import { emailTaken } from '../sign-in/sign-in.errors.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { StaffPost } from '../staff-mail/staff-post.js';
import { inviteMail } from '../staff-mail/staff-mails.rules.js';

/** Whom to invite, and in which language the mail is. */
export interface Invited {
  readonly role: Role;
  readonly email: string;
  readonly language: Language;
  /** What bounds the role; null for roles that have no bounds. */
  readonly scope: Scope | null;
}

/**
 * Invites somebody by e-mail. The mail leads to the door and opens nothing by itself: the link that does is asked for
 * there, in a browser of theirs, so that no scanner of mail becomes staff.
 */
@Injectable()
export class InviteByMail {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly post: StaffPost,
    private readonly clock: Clock,
  ) {}

  /** The id of the new entry. @throws Problem `email_taken` when somebody of the staff has that address. */
  async run(caller: Caller, { role, email, language, scope }: Invited): Promise<string> {
    const id = await this.database.transaction(async (sql) => {
      if (await this.book.byEmail(sql, this.book.emailIndex(email))) throw new Problem(emailTaken);
      const staffId = await this.book.add(sql, role, { language, name: '', email });
      await giveScope(sql, { staffId }, scope);
      const at = this.clock.now();
      await audit(sql, caller, { deed: 'staff.invited', subject: `staff:${staffId}`, details: { role }, at });
      return staffId;
    });
    this.post.post({ email, language }, inviteMail(language, this.post.place, role));
    return id;
  }
}
