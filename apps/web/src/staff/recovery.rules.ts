/** A recovery that waits for its second admin. */
export interface OpenRecovery {
  readonly staffId: string;
  readonly startedBy: string;
}

/** A recovery needs two admins besides the person whom it helps. */
const adminsNeeded = 2;

/** How long the second admin has, in milliseconds. */
export const recoveryMs = 24 * 3_600_000;

/** True when there are enough admins to help somebody; with fewer, whoever holds the server makes a link. */
export function canBeHelped(staffId: string, adminIds: readonly string[]): boolean {
  return adminIds.filter((id) => id !== staffId).length >= adminsNeeded;
}

/** Nobody begins to help themselves. */
export function mayStart(staffId: string, adminId: string): boolean {
  return staffId !== adminId;
}

/** Only another admin than the one who began, and never the person themselves. */
export function mayConfirm({ staffId, startedBy }: OpenRecovery, adminId: string): boolean {
  return adminId !== staffId && adminId !== startedBy;
}
