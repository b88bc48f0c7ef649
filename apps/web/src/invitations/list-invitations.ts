import { Injectable } from '@nestjs/common';
import { AskedGrants, type AskedGrantView } from '../grants/asked-grants.js';
import { type InvitationReader, maySeeAddress, mayTakeBack } from './invitation.rules.js';
import type { Invitation } from './invitations.routes.js';
import { OpenInvitations, type OpenLink, type OpenMail } from './open-invitations.js';

type Kept = Omit<Invitation, 'mine' | 'mayTakeBack'>;

/** Everybody who is invited and has not come in yet: those who wait for a second person, links, and mails. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly grants: AskedGrants,
    private readonly open: OpenInvitations,
  ) {}

  async run(reader: InvitationReader): Promise<Invitation[]> {
    const [asked, links, mails] = await Promise.all([this.grants.invitations(), this.open.links(), this.open.mails()]);
    const kept = [...asked.map(ofGrant), ...links.map(ofLink), ...mails.map(ofMail)];
    return kept.sort(byAge).map((one) => shownTo(reader, one));
  }
}

function byAge(one: Kept, other: Kept): number {
  return one.invitedAt.localeCompare(other.invitedAt);
}

function shownTo(reader: InvitationReader, kept: Kept): Invitation {
  return {
    ...kept,
    email: maySeeAddress(kept, reader) ? kept.email : null,
    mine: kept.invitedBy === reader.id,
    mayTakeBack: mayTakeBack(kept, reader),
  };
}

function ofGrant({ id, kind, role, email, outcome, askedBy, askedAt, expiresAt }: AskedGrantView): Kept {
  return {
    ...{ id, role, email, way: kind === 'link' ? 'link' : 'mail', state: outcome === null ? 'asked' : 'approved' },
    ...{ invitedBy: askedBy, forStaffId: null },
    ...{ invitedAt: askedAt.toISOString(), expiresAt: expiresAt.toISOString() },
  };
}

function ofLink({ id, role, staffId, invitedBy, invitedAt, expiresAt }: OpenLink): Kept {
  return {
    ...{ id, role, email: null, way: 'link', state: 'sent', invitedBy, forStaffId: staffId },
    ...{ invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() },
  };
}

function ofMail({ id, role, email, invitedBy, invitedAt }: OpenMail): Kept {
  return {
    ...{ id, role, email, way: 'mail', state: 'sent', invitedBy, forStaffId: null },
    ...{ invitedAt: invitedAt.toISOString(), expiresAt: null },
  };
}
