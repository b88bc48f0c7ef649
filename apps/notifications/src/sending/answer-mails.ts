import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { lookTokens } from '#look';
import { Clock, Settings } from '#runtime';
import type { PressedMail } from '../channels/email/pressed-mail.js';
import { SmtpAccount } from '../channels/email/smtp-account.js';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import { type EchoFields, echoHtml, echoParts, echoText } from '../mails/echo.rules.js';
import { inviteCalendar } from '../mails/invite-calendar.rules.js';
import { marks } from '../mails/personal-parts.rules.js';
import type { ClaimedMessage } from './claimed-message.js';

/** What is kept of an answer that is read back by e-mail, in place of its words. */
export const keptAnswer = z.object({
  answer: z.enum(['yes', 'maybe', 'no']),
  guests: z.number().int().min(0),
  shiftId: z.string(),
});

/** An action as an echo tells of it. */
type ActionRow = Omit<EchoFields, 'given' | 'orgName' | 'publicUrl' | 'shifts'> & {
  readonly messageId: string;
  readonly actionId: string;
  readonly shifts: readonly { readonly shiftId: string; readonly startsAt: string; readonly endsAt: string }[];
};

const actionsOf = `
  SELECT m.id AS "messageId", action.action_id AS "actionId", kind, title, partner_name AS "partnerName", place,
         time_zone AS "timeZone", slug, shifts
    FROM messages AS m JOIN known_actions AS action USING (action_id) WHERE m.id = ANY ($1::uuid[])`;

/** An e-mail to one person, and the action that it is about. */
export interface AnswerMail {
  readonly actionId: string;
  readonly mail: PressedMail;
}

/** Composes the e-mails that read single answers back. They are few, so each is composed when it goes. */
@Injectable()
export class AnswerMails {
  private readonly tokens = lookTokens();

  constructor(
    private readonly database: Database,
    private readonly email: SmtpEmail,
    private readonly account: SmtpAccount,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** By the ids of the messages. */
  async of(messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<string, AnswerMail>> {
    const rows = await this.database.query<ActionRow>(actionsOf, [messages.map(({ id }) => id)]);
    const byId = new Map(messages.map((message) => [message.id, message]));
    const composed = rows.map(async (row): Promise<[string, AnswerMail][]> => {
      const message = byId.get(row.messageId);
      return message ? [[row.messageId, { actionId: row.actionId, mail: await this.compose(message, row) }]] : [];
    });
    return new Map((await Promise.all(composed)).flat());
  }

  private compose({ body, language }: ClaimedMessage, action: ActionRow): Promise<PressedMail> {
    const { shiftId, ...given } = keptAnswer.parse(JSON.parse(body ?? ''));
    const { orgName } = this.settings.values;
    const { publicUrl } = this.settings;
    const shifts = action.shifts.filter((shift) => shift.shiftId === shiftId);
    const parts = echoParts({ ...action, given, orgName, publicUrl, shifts }, language);
    const calendar = inviteCalendar({
      ...{ actionId: action.actionId, heading: parts.heading, place: parts.place, shifts, sequence: 0 },
      ...{ pageUrl: `${publicUrl}/a/${action.slug}?lang=${language}`, stampedAt: this.clock.now() },
      ...{ organizer: { name: orgName, email: this.account.from }, host: this.account.idHost },
    });
    return this.email.press({
      ...{ fromName: orgName, subject: parts.subject, calendar: parts.hasCalendar ? calendar : null },
      text: echoText(parts, orgName, language),
      html: echoHtml(parts, orgName, language, this.tokens),
      unsubscribeUrl: `${publicUrl}/unsubscribe/${marks.unsubscribeToken}`,
    });
  }
}
