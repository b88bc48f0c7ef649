/**
 * The number by which calendars tell a later state of an action from an earlier one (SEQUENCE of RFC 5545): nought when
 * it is posted, and greater with every change after that, without a counter that somebody could forget to move.
 */
export function calendarSequence(postedAt: Date, changedAt: Date): number {
  return Math.max(0, Math.ceil((changedAt.getTime() - postedAt.getTime()) / 1000));
}
