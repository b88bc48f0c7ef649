import type { Language } from '#words';
import type { ChannelName } from '../channels/channel.js';
import { outcomeOf, wordsOfError, type ErrorOutcome } from './error-codes.rules.js';

/** What the codes of a channel's refusals mean. */
interface ErrorTable {
  readonly outcomeOf: (code: number) => ErrorOutcome;
  readonly wordsOf: (code: number, language: Language) => string;
}

/** Each channel's codes are its own: the same number may mean something else on another. */
export const errorTables: Readonly<Record<ChannelName, ErrorTable>> = {
  sms: { outcomeOf, wordsOf: wordsOfError },
  email: { outcomeOf, wordsOf: wordsOfError },
};
