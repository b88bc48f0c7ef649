import type { SiteView } from '#look';
import type { Language } from '#words';
import type { KeptMail } from '../mail/kept-mail.js';
import type { ReadMail } from '../mail/read-mail.js';
import type { CheckedLink } from './check-links.js';
import type { MailList, MailTab } from './mail-list.rules.js';

/** Everything a page of the mailbox shows. */
export interface MailboxView {
  readonly site: SiteView;
  readonly language: Language;
  /** Of the chapter: arrivals are told in it. */
  readonly timeZone: string;
  /** How many mails there are, found or not. */
  readonly total: number;
  readonly list: MailList;
  readonly find: string;
  /** The mail that was asked for. */
  readonly shown: ShownMail | null;
  /** Path and query of the page itself. */
  readonly path: string;
}

/** One mail, in one of its views. */
export interface ShownMail {
  readonly mail: KeptMail;
  readonly read: ReadMail;
  readonly tab: MailTab;
  /** Looked at only where they are shown. */
  readonly links: readonly CheckedLink[];
}
