import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '#messaging';
import { Clock, Settings } from '#runtime';
import type { keptAnswer } from '../sending/answer-mails.js';
import { answerLane } from '../sending/lanes.js';
import type { Rsvp } from './answer-rsvps.js';

/** So many go to one address within an hour: whoever taps to and fro knows what they said last. */
const mostInAnHour = 5;

// An action from before its page was known here has no link to change an answer by, so it is not told of.
const plan = `
  WITH reader AS (
    SELECT known.language, known.zones, own.email_index AS address
      FROM known_contacts AS known JOIN contact_emails AS own USING (contact_id)
      JOIN known_actions AS action ON action.action_id = $1 AND action.slug IS NOT NULL
     WHERE known.contact_id = $2 AND known.email_consent = 'opted_in' AND NOT own.closed
     ORDER BY own.preference LIMIT 1
  ), fresh AS (
    INSERT INTO messages (action_id, contact_id, phone_index, channel, purpose, slice, language, zones, template, body,
                          segments, state, created_at)
    SELECT $1, $2, address, 'email', 'answer', 0, language, zones, 'mail_echo', $3, 1, 'planned', $4::timestamptz
      FROM reader
     WHERE $5 > (SELECT count(*) FROM messages AS m
                  WHERE m.phone_index = address AND m.channel = 'email' AND m.template = 'mail_echo'
                    AND m.created_at > $4::timestamptz - interval '1 hour')
    RETURNING id
  )
  INSERT INTO due_messages (channel, lane, due_at, message_id) SELECT 'email', $6, $4, id FROM fresh`;

/** Reads an answer that somebody gave by the link of an e-mail back to them, by e-mail; it asks nothing. */
@Injectable()
export class PlanAnswerMail {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { actionId, contactId, shiftId, answer, guests }: Rsvp): Promise<void> {
    if (this.settings.smtpUrl === null) return;
    const kept: z.input<typeof keptAnswer> = { answer, guests, shiftId };
    const at = this.clock.now();
    await tx.query(plan, [actionId, contactId, JSON.stringify(kept), at, mostInAnHour, answerLane]);
  }
}
