import type { SiteView } from '#look';
import type { Language } from '#words';
import type { Phone, PhoneBook } from '../carrier/phone-book.js';
import type { PhoneList } from './phone-list.rules.js';

/** Everything a page of the simulator shows. */
export interface SimulatorView {
  readonly site: SiteView;
  readonly language: Language;
  /** Of the chapter: the clock and the bubbles tell their times in it. */
  readonly timeZone: string;
  readonly now: Date;
  readonly clockMoves: boolean;
  readonly book: PhoneBook;
  readonly list: PhoneList;
  readonly shown: readonly Phone[];
  readonly find: string;
  /** How many mails lie in the mailbox. */
  readonly mails: number;
  /** Path and query of the page itself; forms lead back to it. */
  readonly path: string;
  /** One phone was asked for by its address: a narrow screen shows it instead of the list. */
  readonly onePhone: boolean;
}
