import { CallOffRecovery } from './call-off-recovery.js';
import { ConfirmRecovery } from './confirm-recovery.js';
import { DoStaffDeed } from './do-staff-deed.js';
import { ForgetStaff } from './forget-staff.js';
import { HandOutRole } from './hand-out-role.js';
import { InviteByMail } from './invite-by-mail.js';
import { InviteFromServer } from './invite-from-server.js';
import { LeaveStaff } from './leave-staff.js';
import { ListStaff } from './list-staff.js';
import { Recoveries } from './recoveries.js';
import { StartRecovery } from './start-recovery.js';
import { ScopeChoices } from '../roles/scope-choices.js';
import { StaffViews } from './staff-views.js';
import { TellAnew } from './tell-anew.js';

/** What seeing and changing who may enter takes. */
export const staffParts = [
  ...[ListStaff, InviteByMail, InviteFromServer, ForgetStaff, LeaveStaff, DoStaffDeed],
  ...[ScopeChoices, StaffViews, HandOutRole],
  ...[Recoveries, StartRecovery, ConfirmRecovery, CallOffRecovery, TellAnew],
];
