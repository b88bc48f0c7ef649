import { Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#jobs';
import { StaffBook, type StaffMember } from '../sign-in/staff-book.js';
import { StaffPost } from '../staff-mail/staff-post.js';
import { approvalMail } from '../staff-mail/staff-mails.rules.js';
import { type DueMail, ApprovalMails } from './approval-mails.js';
import { isForThem } from './approvers.rules.js';
import { WaitingAsks } from './waiting-asks.js';

/** How soon somebody is told, in minutes; jobs are looked for twice a minute. */
const everyMinutes = 0.5;

/**
 * Tells everybody who may approve something that it waits: one mail to each for each thing, however many processes the
 * front door has, because one of them takes each turn.
 */
@Injectable()
export class MailApprovers {
  constructor(
    private readonly asks: WaitingAsks,
    private readonly book: StaffBook,
    private readonly mails: ApprovalMails,
    private readonly post: StaffPost,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'mail-approvers', everyMinutes, deletes: false, batch: () => this.run() }));
  }

  /** @returns how many mails were tried. */
  private async run(): Promise<number> {
    const asks = await this.asks.list();
    if (asks.length === 0) return 0;
    const people = (await this.book.all()).filter(({ email }) => email !== null);
    const told = asks.flatMap((ask) =>
      people.filter((person) => isForThem(ask, person)).map(({ id }) => ({ ask, staffId: id })),
    );
    await this.mails.note(told);
    const byId = new Map(people.map((person) => [person.id, person]));
    const due = await this.mails.due(asks);
    for (const mail of due) await this.send(mail, byId.get(mail.staffId));
    return due.length;
  }

  private async send(due: DueMail, person: StaffMember | undefined): Promise<void> {
    if (!person?.email) return this.mails.tried(due, 'refused');
    const { email, language } = person;
    const mail = approvalMail(language, this.post.place, due.kind, due.askId);
    await this.mails.tried(due, await this.post.send({ email, language }, mail, due.messageId));
  }
}
