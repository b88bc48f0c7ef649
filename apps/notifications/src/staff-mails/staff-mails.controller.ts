import { Controller } from '@nestjs/common';
import { Problem, Route, type RouteInput, Settings } from '#runtime';
import { SingleMail } from '../channels/email/single-mail.js';
import { mailNotSent, mailRefused, postStaffMail } from './staff-mails.routes.js';

/** Hands mails to staff over to the mail server: links to sign in, and what two people must decide together. */
@Controller()
export class StaffMailsController {
  constructor(
    private readonly mail: SingleMail,
    private readonly settings: Settings,
  ) {}

  @Route(postStaffMail)
  async post({ body }: RouteInput<typeof postStaffMail>): Promise<{ sent: true }> {
    const { messageId, ...mail } = body;
    const outcome = await this.mail.send({ ...mail, id: messageId, fromName: this.settings.values.orgName });
    if (outcome.kind === 'accepted') return { sent: true };
    throw new Problem(outcome.kind === 'rejected' ? mailRefused : mailNotSent);
  }
}
