import { Injectable } from '@nestjs/common';
import { audit, type Deed } from '#audit';
import { Database, type Sql } from '#database';
import { type Caller, Clock, notAllowed, Problem } from '#runtime';
import { AskedGrants } from '../grants/asked-grants.js';
import { ForgetStaff } from '../staff/forget-staff.js';
import { type InvitationOwner, type InvitationReader, mayTakeBack } from './invitation.rules.js';
import { invitationNotYours, invitationUnknown } from './invitations.errors.js';
import { OpenInvitations } from './open-invitations.js';

/** Takes an invitation back, however far it has come: asked for, approved, or on its way to whoever was invited. */
@Injectable()
export class TakeBackInvitation {
  constructor(
    private readonly database: Database,
    private readonly grants: AskedGrants,
    private readonly open: OpenInvitations,
    private readonly forgetStaff: ForgetStaff,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `invitation_unknown`, also when somebody came in by it meanwhile; `invitation_not_yours`. */
  async run(caller: Caller, id: string): Promise<void> {
    const { person } = caller;
    if (!person) throw new Problem(notAllowed);
    await this.database.transaction(async (sql) => {
      const isFound =
        (await this.asked(sql, caller, person, id)) ||
        (await this.link(sql, caller, person, id)) ||
        (await this.mail(sql, caller, person, id));
      if (!isFound) throw new Problem(invitationUnknown);
    });
  }

  private async asked(sql: Sql, caller: Caller, by: InvitationReader, id: string): Promise<boolean> {
    const grant = await this.grants.lock(sql, id);
    const isOpen = grant && (grant.outcome === null || (grant.outcome === 'approved' && grant.claimedAt === null));
    if (!isOpen || !['invite', 'link'].includes(grant.kind)) return false;
    // What was approved for a mail has left by it.
    if (grant.kind === 'invite' && grant.outcome !== null) return false;
    const { kind, role, askedBy } = grant;
    holdTo({ role, invitedBy: askedBy }, by);
    await this.grants.end(sql, id, 'refused', by.id);
    await this.note(sql, caller, { deed: 'grant.refused', subject: `grant:${id}`, details: { kind, role } });
    return true;
  }

  private async link(sql: Sql, caller: Caller, by: InvitationReader, id: string): Promise<boolean> {
    const link = await this.open.lockLink(sql, id);
    if (!link) return false;
    holdTo(link, by);
    await this.open.endLink(sql, id);
    await this.note(sql, caller, { deed: 'set-up-link.taken-back', subject: `role:${link.role}` });
    return true;
  }

  private async mail(sql: Sql, caller: Caller, by: InvitationReader, id: string): Promise<boolean> {
    const invited = await this.open.lockMail(sql, id);
    if (!invited) return false;
    holdTo(invited, by);
    await this.forgetStaff.run(sql, caller, id);
    return true;
  }

  private note(sql: Sql, caller: Caller, deed: Omit<Deed, 'at'>): Promise<void> {
    return audit(sql, caller, { ...deed, at: this.clock.now() });
  }
}

function holdTo(invitation: InvitationOwner, by: InvitationReader): void {
  if (!mayTakeBack(invitation, by)) throw new Problem(invitationNotYours);
}
