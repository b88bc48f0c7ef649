import type { ListedText } from '../channels/twilio-sms/sms-list.js';

/** A text of unknown fate, as it went out if it did. */
export interface SoughtText {
  readonly body: string;
  readonly attemptedAt: Date;
}

/** The provider writes whole seconds by a clock of its own. */
const skewMs = 60_000;

/**
 * The provider's entry for a text of ours, or null when there is none. Our texts name no attempt, so it is known by its
 * words and its time: an outbound text with the same words, made no earlier than the attempt, that is not the entry of
 * another message. Of several the first is taken: the others belong to later attempts.
 */
export function findListed(
  { body, attemptedAt }: SoughtText,
  listed: readonly ListedText[],
  taken: ReadonlySet<string>,
): ListedText | null {
  const words = plain(body);
  const mayBe = listed.filter(
    (text) => !text.inbound && !taken.has(text.sid) && isInTime(text, attemptedAt) && plain(text.body) === words,
  );
  return mayBe.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0] ?? null;
}

/** True while older entries of the list may still be the text: the list is newest first. */
export function isInTime({ createdAt }: Pick<ListedText, 'createdAt'>, attemptedAt: Date): boolean {
  return createdAt.getTime() >= attemptedAt.getTime() - skewMs;
}

function plain(words: string): string {
  return words.normalize('NFC').trim();
}
