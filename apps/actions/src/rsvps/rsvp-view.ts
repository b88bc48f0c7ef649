import type { RouteReply } from '#runtime';
import type { Rsvp } from './rsvp.entity.js';
import type { RsvpChange } from './rsvp-change.entity.js';
import type { readRsvp } from './rsvps.routes.js';

type RsvpWithHistory = RouteReply<typeof readRsvp>;
type RsvpView = Omit<RsvpWithHistory, 'history'>;

/** An RSVP as the API shows it. */
export function viewRsvp(rsvp: Rsvp): RsvpView {
  return {
    rsvpId: rsvp.id,
    shiftId: rsvp.shiftId,
    contactId: rsvp.contactId,
    answer: rsvp.answer,
    guests: rsvp.guests,
    source: rsvp.source,
    verified: rsvp.answer !== null,
    pending: pendingOf(rsvp),
    answeredAt: rsvp.answeredAt.toISOString(),
  };
}

function pendingOf({ pendingAnswer, pendingGuests, pendingAt }: Rsvp): RsvpView['pending'] {
  if (pendingAnswer === null || pendingAt === null) return null;
  return { answer: pendingAnswer, guests: pendingGuests ?? 0, at: pendingAt.toISOString() };
}

/** One answer of the history as the API shows it. */
export function viewChange(change: RsvpChange): RsvpWithHistory['history'][number] {
  return {
    seq: change.seq,
    answer: change.answer,
    guests: change.guests,
    source: change.source,
    effect: change.effect,
    replyId: change.replyId,
    by: change.saidBy,
    receivedAt: change.receivedAt.toISOString(),
    recordedAt: change.recordedAt.toISOString(),
  };
}
