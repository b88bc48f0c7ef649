import { Injectable } from '@nestjs/common';
import type { actionPosted, attendanceNoted, PayloadOf, peopleAsked, rsvpRecorded } from '#contracts';
import type { Tx } from '#messaging';
import { followMerges } from '../merges/follow-merges.js';
import { thisTransaction } from '../people/this-transaction.js';
import { postalCodeIn } from './place.rules.js';

const keepAction = `
  INSERT INTO known_actions (id, postal_code, ends_at, sensitive, title) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO UPDATE SET postal_code = excluded.postal_code, ends_at = excluded.ends_at,
    sensitive = excluded.sensitive, title = excluded.title`;

// Nothing is kept of somebody who is not here any more.
const keepAsks = `
  INSERT INTO contact_asks AS before (contact_id, action_id, asked_at, texted_at)
  SELECT id, $2, $3::timestamptz, CASE WHEN $4 = 'sms' THEN $3::timestamptz END
    FROM (SELECT id FROM contacts WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE) AS here
  ON CONFLICT (contact_id, action_id) DO UPDATE
    SET asked_at = greatest(before.asked_at, excluded.asked_at),
        texted_at = greatest(before.texted_at, excluded.texted_at), changed_in = ${thisTransaction}`;

// An earlier answer that comes later changes nothing.
const keepAnswer = `
  INSERT INTO contact_shifts AS before (contact_id, shift_id, action_id, answer, answered_at)
  SELECT id, $2, $3, $4, $5::timestamptz FROM (SELECT id FROM contacts WHERE id = $1 FOR KEY SHARE) AS here
  ON CONFLICT (contact_id, shift_id) DO UPDATE
    SET answer = excluded.answer, answered_at = excluded.answered_at, changed_in = ${thisTransaction}
  WHERE before.answered_at IS NULL OR before.answered_at <= excluded.answered_at`;

const keepAttendance = `
  INSERT INTO contact_shifts AS before (contact_id, shift_id, action_id, outcome, noted_at)
  SELECT id, $2, $3, $4, $5::timestamptz FROM (SELECT id FROM contacts WHERE id = $1 FOR KEY SHARE) AS here
  ON CONFLICT (contact_id, shift_id) DO UPDATE
    SET outcome = excluded.outcome, noted_at = coalesce(before.noted_at, excluded.noted_at),
        changed_in = ${thisTransaction}`;

/** Writes down who was asked, what they answered and whether they came, for audiences to ask. */
@Injectable()
export class NoteParticipation {
  async action(tx: Tx, { actionId, title, place, shifts, sensitive }: PayloadOf<typeof actionPosted>): Promise<void> {
    const end = Math.max(...shifts.map(({ endsAt }) => Date.parse(endsAt)));
    await tx.query(keepAction, [actionId, postalCodeIn(place), new Date(end), sensitive ?? false, title]);
  }

  async asked(tx: Tx, { actionId, channel, contactIds, askedAt }: PayloadOf<typeof peopleAsked>): Promise<void> {
    const now = await followMerges(tx, contactIds);
    const people = [...new Set(contactIds.map((id) => now.get(id) ?? id))];
    await tx.query(keepAsks, [people, actionId, askedAt, channel]);
  }

  /** What was typed on the public page is nobody's word until their phone says so. */
  async answered(tx: Tx, rsvp: PayloadOf<typeof rsvpRecorded>): Promise<void> {
    if (!rsvp.verified) return;
    const contactId = await whoIsNow(tx, rsvp.contactId);
    await tx.query(keepAnswer, [contactId, rsvp.shiftId, rsvp.actionId, rsvp.answer, rsvp.recordedAt]);
  }

  /** A walk-in came; `unknown` takes an earlier note back. */
  async attendance(tx: Tx, noted: PayloadOf<typeof attendanceNoted>): Promise<void> {
    if (noted.contactId === null) return;
    const outcome = noted.outcome === 'walk_in' ? 'attended' : noted.outcome === 'unknown' ? null : noted.outcome;
    const contactId = await whoIsNow(tx, noted.contactId);
    await tx.query(keepAttendance, [contactId, noted.shiftId, noted.actionId, outcome, noted.notedAt]);
  }
}

/** Actions knows people by the ids that they had when they were asked. */
async function whoIsNow(tx: Tx, contactId: string): Promise<string> {
  return (await followMerges(tx, [contactId])).get(contactId) ?? contactId;
}
