/** What an admin does about somebody of the staff; each is asked once more before it is done. */
export const staffDeeds = ['start-recovery', 'confirm-recovery', 'call-off-recovery', 'end-sessions', 'leave'] as const;

export type StaffDeed = (typeof staffDeeds)[number];
