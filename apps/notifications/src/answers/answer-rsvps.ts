import { Injectable } from '@nestjs/common';
import type { PayloadOf, rsvpRecorded } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, Settings } from '#runtime';
import { erasedAmong } from '#service';
import { phoneBytes, phoneHex } from '../reachability/phone-bytes.js';
import { composeEcho } from '../texts/compose-answer.rules.js';
import { composePageConfirmation } from '../texts/compose-ask.rules.js';
import type { KnownShift } from '../waves/known-action.entity.js';
import { PlanAnswerMail } from './plan-answer-mail.js';
import { type Answer, PlanAnswers } from './plan-answers.js';

export type Rsvp = PayloadOf<typeof rsvpRecorded>;

/** An RSVP as its event told of it. */
export interface ToldRsvp {
  readonly eventId: string;
  readonly rsvp: Rsvp;
}

interface Person {
  readonly place: number;
  readonly contactId: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
  /** Where their text came from; the number they prefer among those that may be texted when it was no text. */
  readonly phone: Buffer | null;
}

interface ActionOfRsvp {
  readonly actionId: string;
  readonly place: string;
  readonly timeZone: string;
  readonly shifts: readonly KnownShift[];
}

// A fence (OFFSET 0) keeps the look-up by person, however many there are. It is planned anew for each batch: a plan
// that was kept from a nearly empty table would read all of it in the next burst.
const findPeople = `
  SELECT told.place::integer AS place, known.* FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS told (contact_id, reply_id, place)
   CROSS JOIN LATERAL (
     SELECT contact_id AS "contactId", language, zones,
            coalesce((SELECT phone_index FROM replies WHERE id = told.reply_id),
                     (SELECT own.phone_index FROM contact_numbers AS own JOIN numbers AS number USING (phone_index)
                       WHERE own.contact_id = told.contact_id AND own.textable
                         AND number.state = 'open' AND number.unusable IS NULL
                       ORDER BY own.preference LIMIT 1)) AS phone
       FROM known_contacts WHERE contact_id = told.contact_id OFFSET 0) AS known`;

/** One confirmation per number and day, so that nobody can have us pester a stranger through the public page. */
const confirmedToday = `
  SELECT 1 AS one FROM messages WHERE phone_index = $1 AND channel = 'sms' AND template = 'confirm_page'
     AND created_at > $2::timestamptz - interval '1 day' LIMIT 1`;

/**
 * Reads RSVPs back to whoever gave them, on the way by which they did, and asks the owner of a number whether the page's
 * answer was theirs.
 */
@Injectable()
export class AnswerRsvps {
  constructor(
    private readonly planAnswers: PlanAnswers,
    private readonly planAnswerMail: PlanAnswerMail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(tx: Tx, told: readonly ToldRsvp[]): Promise<void> {
    const byMail = told.filter(({ rsvp }) => wayOf(rsvp) === 'mail');
    for (const { rsvp } of byMail) await this.planAnswerMail.run(tx, rsvp);
    const byText = told.filter(({ rsvp }) => ['text', 'confirm'].includes(wayOf(rsvp)));
    if (byText.length > 0) await this.runByText(tx, byText);
  }

  /** Answers what waited for these people. */
  async catchUp(tx: Tx, contactIds: readonly string[]): Promise<void> {
    const waited = await tx.query<ToldRsvp>(
      `DELETE FROM awaited_answers WHERE contact_id = ANY ($1::uuid[]) RETURNING rsvp_event AS "eventId", rsvp`,
      [contactIds],
    );
    await this.run(tx, waited);
  }

  private async runByText(tx: Tx, told: readonly ToldRsvp[]): Promise<void> {
    const contactIds = told.map(({ rsvp }) => rsvp.contactId);
    const replyIds = told.map(({ rsvp }) => rsvp.replyId);
    const people = await tx.query<Person>(findPeople, [contactIds, replyIds]);
    const personAt = new Map(people.map((person) => [person.place - 1, person]));
    const reached = told.flatMap(({ rsvp }, at) => withPhone(rsvp, personAt.get(at)));
    await this.await(
      tx,
      told.filter((_, at) => !personAt.has(at)),
    );
    await this.answer(tx, await this.withoutConfirmed(tx, reached));
  }

  private async await(tx: Tx, told: readonly ToldRsvp[]): Promise<void> {
    if (told.length === 0) return;
    const ids = told.map(({ rsvp }) => rsvp.contactId);
    const erased = await erasedAmong(tx, ids);
    for (const { eventId, rsvp } of told.filter((one) => !erased.has(one.rsvp.contactId))) {
      await tx.query(
        'INSERT INTO awaited_answers (rsvp_event, contact_id, rsvp) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [eventId, rsvp.contactId, JSON.stringify(rsvp)],
      );
    }
  }

  private async withoutConfirmed(tx: Tx, reached: readonly Reached[]): Promise<Reached[]> {
    const left: Reached[] = [];
    const confirming = new Set<string>();
    for (const one of reached) {
      if (wayOf(one.rsvp) === 'confirm') {
        // Several people may share the phone.
        if (confirming.has(one.phoneIndex) || (await this.isConfirmed(tx, one.phoneIndex))) continue;
        confirming.add(one.phoneIndex);
      }
      left.push(one);
    }
    return left;
  }

  private async isConfirmed(tx: Tx, phoneIndex: string): Promise<boolean> {
    return (await tx.query(confirmedToday, [phoneBytes(phoneIndex), this.clock.now()])).length > 0;
  }

  private async answer(tx: Tx, reached: readonly Reached[]): Promise<void> {
    if (reached.length === 0) return;
    const actions = await tx.query<ActionOfRsvp>(
      `SELECT action_id AS "actionId", place, time_zone AS "timeZone", shifts FROM known_actions
        WHERE action_id = ANY ($1::uuid[])`,
      [[...new Set(reached.map(({ rsvp }) => rsvp.actionId))]],
    );
    const actionOf = new Map(actions.map((action) => [action.actionId, action]));
    const answers = reached.map(({ rsvp, person, phoneIndex }): Answer => {
      const { contactId, language, zones } = person;
      const body = this.words(rsvp, actionOf.get(rsvp.actionId), language);
      const template = wayOf(rsvp) === 'confirm' ? 'confirm_page' : 'echo';
      return { contactId, phoneIndex, language, zones, template, body, actionId: rsvp.actionId };
    });
    await this.planAnswers.run(tx, answers);
  }

  private words(rsvp: Rsvp, action: ActionOfRsvp | undefined, language: 'en' | 'es'): string {
    const shift = action?.shifts.find(({ shiftId }) => shiftId === rsvp.shiftId);
    if (!action || !shift) throw new Error(`The action ${rsvp.actionId} of an RSVP, or its shift, is not known here.`);
    const { place, timeZone } = action;
    const { startsAt } = shift;
    const orgName = this.settings.values.orgName;
    if (wayOf(rsvp) === 'confirm') return composePageConfirmation({ orgName, place, timeZone, startsAt }, language);
    const { answer, guests } = rsvp;
    return composeEcho({ answer, guests, startsAt, timeZone, place, asksAgainAt: null }, language);
  }
}

/** An RSVP whose person can be texted. */
interface Reached {
  readonly rsvp: Rsvp;
  readonly person: Person;
  readonly phoneIndex: string;
}

function withPhone(rsvp: Rsvp, person: Person | undefined): Reached[] {
  return person?.phone ? [{ rsvp, person, phoneIndex: phoneHex(person.phone) }] : [];
}

/** How an RSVP is read back: by text, by e-mail, by asking whose it was, or not at all because a chair was told it. */
function wayOf({ source, verified, replyId }: Rsvp): 'text' | 'mail' | 'confirm' | 'none' {
  if (source === 'text') return 'text';
  if (source !== 'page') return 'none';
  if (!verified) return 'confirm';
  // From a page and the person's own word: it came by the link of an e-mail, unless a late text only showed it.
  return replyId === null ? 'mail' : 'none';
}
