import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Caller } from '#runtime';
import { StaffPost } from '../staff-mail/staff-post.js';
import { inviteMail } from '../staff-mail/staff-mails.rules.js';
import { AddInvited, type Invited } from './add-invited.js';

/**
 * Invites somebody by e-mail. The mail leads to the door and opens nothing by itself: the link that does is asked for
 * there, in a browser of theirs, so that no scanner of mail becomes staff.
 */
@Injectable()
export class InviteByMail {
  constructor(
    private readonly database: Database,
    private readonly addInvited: AddInvited,
    private readonly post: StaffPost,
  ) {}

  /** The id of the new entry. @throws Problem `email_taken` when somebody of the staff has that address. */
  async run(caller: Caller, invited: Invited): Promise<string> {
    const id = await this.database.transaction((sql) => this.addInvited.run(sql, caller, invited));
    const { email, language, role } = invited;
    this.post.post({ email, language }, inviteMail(language, this.post.place, role));
    return id;
  }
}
