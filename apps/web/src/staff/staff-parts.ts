import { CallOffRecovery } from './call-off-recovery.js';
import { ConfirmRecovery } from './confirm-recovery.js';
import { DoStaffDeed } from './do-staff-deed.js';
import { InviteByMail } from './invite-by-mail.js';
import { InviteFromServer } from './invite-from-server.js';
import { LeaveStaff } from './leave-staff.js';
import { ListStaff } from './list-staff.js';
import { Recoveries } from './recoveries.js';
import { StartRecovery } from './start-recovery.js';
import { TellAnew } from './tell-anew.js';

/** What seeing and changing who may enter takes. */
export const staffParts = [
  ...[ListStaff, InviteByMail, InviteFromServer, LeaveStaff, DoStaffDeed],
  ...[Recoveries, StartRecovery, ConfirmRecovery, CallOffRecovery, TellAnew],
];
