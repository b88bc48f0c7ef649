import type { KeptMail } from '../mail/kept-mail.js';

/** As many rows as a list shows. */
const mostListed = 60;

/** The rows of the list and how many mails it leaves out. */
export interface MailList {
  readonly rows: readonly KeptMail[];
  readonly more: number;
}

/** Mails whose address or subject holds what is looked for, newest first. */
export function listMails(mails: readonly KeptMail[], find: string): MailList {
  const wanted = fold(find);
  const found = mails.filter(({ to, subject }) => fold(`${to.join(' ')} ${subject}`).includes(wanted)).reverse();
  return { rows: found.slice(0, mostListed), more: Math.max(0, found.length - mostListed) };
}

/** The views of one mail. */
export const mailTabs = ['html', 'text', 'links', 'source', 'attachments', 'headers'] as const;
export type MailTab = (typeof mailTabs)[number];

export function isMailTab(value: unknown): value is MailTab {
  return mailTabs.some((tab) => tab === value);
}

/** Where a mail is, in one of its views. */
export function mailPath(id: string, tab?: MailTab): string {
  return `/practice/mailbox/${encodeURIComponent(id)}${tab ? `?show=${tab}` : ''}`;
}

function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
