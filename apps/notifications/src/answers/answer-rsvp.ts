import { Injectable } from '@nestjs/common';
import type { PayloadOf, rsvpRecorded } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, Settings } from '#runtime';
import { phoneHex } from '../reachability/phone-bytes.js';
import { composeEcho } from '../texts/compose-answer.rules.js';
import { composePageConfirmation } from '../texts/compose-ask.rules.js';
import type { KnownShift } from '../waves/known-action.entity.js';
import { PlanAnswerMail } from './plan-answer-mail.js';
import { PlanAnswers } from './plan-answers.js';

export type Rsvp = PayloadOf<typeof rsvpRecorded>;

interface Person {
  readonly contactId: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
  /** Where the person's text came from; null when it was no text. */
  readonly replyPhone: Buffer | null;
  /** The number they prefer among those that may be texted. */
  readonly phone: Buffer | null;
}

interface ActionOfRsvp {
  readonly place: string;
  readonly timeZone: string;
  readonly shifts: readonly KnownShift[];
}

const findPerson = `
  SELECT contact_id AS "contactId", language, zones,
         (SELECT phone_index FROM replies WHERE id = $2) AS "replyPhone",
         (SELECT own.phone_index FROM contact_numbers AS own JOIN numbers AS number USING (phone_index)
           WHERE own.contact_id = $1 AND own.textable AND number.state = 'open' AND number.unusable IS NULL
           ORDER BY own.preference LIMIT 1) AS phone
    FROM known_contacts WHERE contact_id = $1`;

/** One confirmation per number and day, so that nobody can have us pester a stranger through the public page. */
const confirmedToday = `
  SELECT 1 AS one FROM messages WHERE phone_index = $1 AND channel = 'sms' AND template = 'confirm_page'
     AND created_at > $2::timestamptz - interval '1 day' LIMIT 1`;

/**
 * Reads an RSVP back to whoever gave it, on the way by which they did, and asks the owner of a number whether the page's
 * answer was theirs.
 */
@Injectable()
export class AnswerRsvp {
  constructor(
    private readonly planAnswers: PlanAnswers,
    private readonly planAnswerMail: PlanAnswerMail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(tx: Tx, eventId: string, rsvp: Rsvp): Promise<void> {
    const way = wayOf(rsvp);
    if (way === 'none') return;
    if (way === 'mail') return this.planAnswerMail.run(tx, rsvp);
    const confirming = way === 'confirm';
    const [person] = await tx.query<Person>(findPerson, [rsvp.contactId, rsvp.replyId]);
    if (!person) return this.await(tx, eventId, rsvp);
    const phone = person.replyPhone ?? person.phone;
    if (!phone || (confirming && (await this.isConfirmed(tx, phone)))) return;
    const body = await this.words(tx, rsvp, person.language, confirming);
    const { contactId, language, zones } = person;
    const template = confirming ? 'confirm_page' : 'echo';
    const answer = { contactId, language, zones, template, body, actionId: rsvp.actionId } as const;
    await this.planAnswers.run(tx, [{ ...answer, phoneIndex: phoneHex(phone) }]);
  }

  /** Answers what waited for these people. */
  async catchUp(tx: Tx, contactIds: readonly string[]): Promise<void> {
    const waited = await tx.query<{ eventId: string; rsvp: Rsvp }>(
      `DELETE FROM awaited_answers WHERE contact_id = ANY ($1::uuid[]) RETURNING rsvp_event AS "eventId", rsvp`,
      [contactIds],
    );
    for (const { eventId, rsvp } of waited) await this.run(tx, eventId, rsvp);
  }

  private async await(tx: Tx, eventId: string, rsvp: Rsvp): Promise<void> {
    await tx.query(
      'INSERT INTO awaited_answers (rsvp_event, contact_id, rsvp) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [eventId, rsvp.contactId, JSON.stringify(rsvp)],
    );
  }

  private async isConfirmed(tx: Tx, phone: Buffer): Promise<boolean> {
    return (await tx.query(confirmedToday, [phone, this.clock.now()])).length > 0;
  }

  private async words(tx: Tx, rsvp: Rsvp, language: 'en' | 'es', confirming: boolean): Promise<string> {
    const [action] = await tx.query<ActionOfRsvp>(
      'SELECT place, time_zone AS "timeZone", shifts FROM known_actions WHERE action_id = $1',
      [rsvp.actionId],
    );
    const shift = action?.shifts.find(({ shiftId }) => shiftId === rsvp.shiftId);
    if (!action || !shift) throw new Error(`The action ${rsvp.actionId} of an RSVP, or its shift, is not known here.`);
    const { place, timeZone } = action;
    const { startsAt } = shift;
    const orgName = this.settings.values.orgName;
    if (confirming) return composePageConfirmation({ orgName, place, timeZone, startsAt }, language);
    const { answer, guests } = rsvp;
    return composeEcho({ answer, guests, startsAt, timeZone, place, asksAgainAt: null }, language);
  }
}

/** How an RSVP is read back: by text, by e-mail, by asking whose it was, or not at all because a chair was told it. */
function wayOf({ source, verified, replyId }: Rsvp): 'text' | 'mail' | 'confirm' | 'none' {
  if (source === 'text') return 'text';
  if (source !== 'page') return 'none';
  if (!verified) return 'confirm';
  // From a page and the person's own word: it came by the link of an e-mail, unless a late text only showed it.
  return replyId === null ? 'mail' : 'none';
}
