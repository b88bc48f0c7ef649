import { Injectable } from '@nestjs/common';
import { lookTokens } from '#look';
import { Clock, Settings } from '#runtime';
import { type Language, languages } from '#words';
import { SmtpAccount } from '../channels/email/smtp-account.js';
import { inviteCalendar } from '../mails/invite-calendar.rules.js';
import { type InviteFields, inviteParts } from '../mails/invite-fields.rules.js';
import { inviteHtml } from '../mails/invite-html.rules.js';
import { inviteText } from '../mails/invite-text.rules.js';
import { withoutLinks } from '../mails/personal-parts.rules.js';
import type { KnownShift } from './known-action.entity.js';
import { inOrder } from './known-action.rules.js';

/** An invite by e-mail as it is kept: everybody's words, with marks for each person's links. */
export interface ComposedMail {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly calendar: string;
}

/** What a draft lacks of a posted action is not shown in its preview. */
type MailDraft = Omit<InviteFields, 'orgName' | 'publicUrl'>;

/** A posted action as far as its asks are made of it. */
export interface AskedAction extends MailDraft {
  readonly actionId: string;
  readonly title: string;
  readonly shifts: readonly Pick<KnownShift, 'shiftId' | 'startsAt' | 'endsAt'>[];
}

/** Composes the e-mail of an action, once per language. */
@Injectable()
export class ComposeMails {
  private readonly tokens = lookTokens();

  constructor(
    private readonly settings: Settings,
    private readonly account: SmtpAccount,
    private readonly clock: Clock,
  ) {}

  run(action: AskedAction): ComposedMail[] {
    const fields = this.fieldsOf(action);
    const { orgName } = fields;
    return languages.map((language) => {
      const parts = inviteParts(fields, language);
      const calendar = inviteCalendar({
        ...{ actionId: action.actionId, heading: parts.heading, place: action.place, pageUrl: parts.pageUrl },
        ...{ shifts: inOrder(action.shifts), sequence: 0, stampedAt: this.clock.now() },
        ...{ organizer: { name: orgName, email: this.account.from }, host: this.account.idHost },
      });
      const html = inviteHtml(parts, orgName, language, this.tokens);
      return { language, subject: parts.subject, body: inviteText(parts, orgName, language), html, calendar };
    });
  }

  /** Subject and text alone, before there is an action. */
  preview(draft: MailDraft): { language: Language; subject: string; text: string }[] {
    const fields = this.fieldsOf(draft);
    return languages.map((language) => {
      const parts = inviteParts(fields, language);
      return { language, subject: parts.subject, text: withoutLinks(inviteText(parts, fields.orgName, language)) };
    });
  }

  private fieldsOf(action: MailDraft): InviteFields {
    const { orgName } = this.settings.values;
    return { ...action, shifts: inOrder(action.shifts), orgName, publicUrl: this.settings.publicUrl };
  }
}
