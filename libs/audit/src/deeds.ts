/**
 * Everything that is written down of what people and services do, as `noun.past-tense`. A new deed is added here and
 * gets its words for the auditor in `apps/web/src/console/words/deeds.words.ts`.
 */
export const deedNames = [
  // Actions, and who may look at them.
  'action.drafted',
  'action.changed',
  'action.posted',
  'attendance.entered',
  'board.shared',
  'board.revoked',
  'campaign.added',
  'captain-link.shared',
  'captain-link.revoked',
  'partner.added',
  'rsvp.noted',
  // People.
  'circle.added',
  'contact.added',
  'contact.read',
  'contact.walked-in',
  'contacts.listed',
  'addresses.handed-over',
  'names.read',
  'person.erased',
  'import.started',
  'import.continued',
  'import.finished',
  'workplace.added',
  // Messages.
  'wave.started',
  'wave.stopped',
  'wave.held',
  'wave.paused',
  'wave.resumed',
  'message.released',
  'message.dropped',
  'replies.read',
  'reply.resolved',
  // Who may come in.
  'set-up-link.made',
  'script-token.made',
  'staff.signed-in',
  'staff.signed-out',
  'staff.sign-in-failed',
  'staff.proved-again',
  'staff.changed',
  'staff.invited',
  'staff.left',
  'sessions.ended',
  'passkey.added',
  'passkey.removed',
  'code-app.added',
  'code-app.removed',
  'recovery-code.used',
  'recovery.started',
  'recovery.confirmed',
  'recovery.called-off',
  // Who asked for what they may not; the second one counts many of one caller.
  'request.refused',
  'requests.refused',
  // The house itself.
  'audit.heads-begun',
  'audit.restore-accepted',
  'audit.cut',
  'parked-event.discarded',
  'parked-event.failed-again',
  'parked-event.replayed',
  'field-key.chosen',
  'field-key.retired',
] as const;

export type DeedName = (typeof deedNames)[number];
