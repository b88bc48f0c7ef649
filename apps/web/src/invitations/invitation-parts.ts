import { ListInvitations } from './list-invitations.js';
import { OpenInvitations } from './open-invitations.js';
import { TakeBackInvitation } from './take-back-invitation.js';

/** What seeing and taking back invitations takes. */
export const invitationParts = [OpenInvitations, ListInvitations, TakeBackInvitation];
