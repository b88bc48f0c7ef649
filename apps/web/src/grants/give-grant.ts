import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Caller } from '#runtime';
import { AddInvited } from '../staff/add-invited.js';
import { ChangeRole } from '../staff/change-role.js';
import { StaffPost } from '../staff-mail/staff-post.js';
import { inviteMail } from '../staff-mail/staff-mails.rules.js';
import type { WantedGrant } from './asked-grant.rules.js';

/** A role as somebody asked for it, at once or when a second person approves it. */
type GivenGrant = WantedGrant & { readonly askedBy?: string };

/** What is left to do when the transaction has ended well. */
export type Afterwards = () => void;

/**
 * Hands a role out that may be handed out. Links and tokens are shown to their asker alone and once: what is approved
 * of them is that they may be made, and their asker makes them.
 */
@Injectable()
export class GiveGrant {
  constructor(
    private readonly addInvited: AddInvited,
    private readonly changeRole: ChangeRole,
    private readonly post: StaffPost,
  ) {}

  /** @throws Problem `email_taken`, `not_found`, `last_admin`. */
  async run(sql: Sql, caller: Caller, grant: GivenGrant, alone = false): Promise<Afterwards> {
    const { role, scope, email, staffId, language } = grant;
    if (staffId !== null) {
      await this.changeRole.run(sql, caller, { staffId, role, scope, alone });
      return () => undefined;
    }
    if (email === null) return () => undefined;
    await this.addInvited.run(sql, caller, { ...grant, email, alone });
    return () => this.post.post({ email, language }, inviteMail(language, this.post.place, role));
  }
}
