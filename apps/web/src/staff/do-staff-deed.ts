import { Injectable } from '@nestjs/common';
import type { Caller } from '#runtime';
import { EndSessions } from '../sign-in/end-sessions.js';
import { CallOffRecovery } from './call-off-recovery.js';
import { ConfirmRecovery } from './confirm-recovery.js';
import { LeaveStaff } from './leave-staff.js';
import type { StaffDeed } from './staff-deeds.rules.js';
import { StartRecovery } from './start-recovery.js';

/** Does what an admin decided about somebody of the staff. */
@Injectable()
export class DoStaffDeed {
  constructor(
    private readonly startRecovery: StartRecovery,
    private readonly confirmRecovery: ConfirmRecovery,
    private readonly callOffRecovery: CallOffRecovery,
    private readonly endSessions: EndSessions,
    private readonly leaveStaff: LeaveStaff,
  ) {}

  async run(caller: Caller, adminId: string, staffId: string, deed: StaffDeed): Promise<void> {
    switch (deed) {
      case 'start-recovery':
        return this.startRecovery.run(caller, adminId, staffId);
      case 'confirm-recovery':
        return this.confirmRecovery.run(caller, adminId, staffId);
      case 'call-off-recovery':
        return this.callOffRecovery.run(caller, staffId);
      case 'end-sessions':
        await this.endSessions.run(caller, staffId, 'all');
        return;
      case 'leave':
        return this.leaveStaff.run(caller, staffId);
    }
  }
}
