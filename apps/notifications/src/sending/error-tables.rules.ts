import type { Language } from '#words';
import type { ChannelName } from '../channels/channel.js';
import { refusalOf, type SmtpRefusal, wordsOfRefusal } from '../channels/email/smtp-codes.rules.js';
import { outcomeOf, wordsOfError, type ErrorOutcome } from './error-codes.rules.js';

/** What the codes of a channel's refusals mean. */
interface ErrorTable {
  readonly outcomeOf: (code: number) => ErrorOutcome;
  readonly wordsOf: (code: number, language: Language) => string;
}

/** What follows when a mail server says no, in the terms that hold for every channel. */
const afterRefusal: Readonly<Record<SmtpRefusal, ErrorOutcome>> = {
  sender_refused: 'sender_unfit',
  no_such_address: 'number_invalid',
  perhaps_no_address: 'unknown_handset',
  mailbox_full: 'soft_fail',
  unwanted: 'failed',
  try_later: 'try_later',
  refused: 'failed',
};

/** Each channel's codes are its own: the same number may mean something else on another. */
export const errorTables: Readonly<Record<ChannelName, ErrorTable>> = {
  sms: { outcomeOf, wordsOf: wordsOfError },
  email: { outcomeOf: (code) => afterRefusal[refusalOf(code)], wordsOf: wordsOfRefusal },
};
