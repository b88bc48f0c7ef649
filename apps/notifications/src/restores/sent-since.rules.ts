import { createHash } from 'node:crypto';
import type { ListedText } from '../channels/twilio-sms/sms-list.js';

/** The provider writes whole seconds by a clock of its own, and what was on its way at the backup began before it. */
const slackMs = 60_000;

/** The moment since when something may have been sent, and now; both by the product's clock. */
export interface Since {
  readonly since: Date;
  readonly now: Date;
}

/**
 * True for an entry that is no older than the backup. Either clock may tell: where texts are practised the product's
 * clock can be stepped, and the provider's may stand elsewhere.
 */
export function isSince(
  { createdAt }: Pick<ListedText, 'createdAt'>,
  { since, now }: Since,
  providerTime: Date,
): boolean {
  const isLater = createdAt.getTime() >= since.getTime() - slackMs;
  return isLater || providerTime.getTime() - createdAt.getTime() <= now.getTime() - since.getTime() + slackMs;
}

/** By what a text is known again: its words, without what is lost on the way. */
export function wordsHash(words: string): Buffer {
  const plain = words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').normalize('NFC');
  return createHash('sha256').update(plain).digest();
}
