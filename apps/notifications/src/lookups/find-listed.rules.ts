import type { ListedText } from '../channels/twilio-sms/sms-list.js';

/** A text of unknown fate, as it went out if it did. */
export interface SoughtText {
  readonly body: string;
  /** By the product's clock. */
  readonly attemptedAt: Date;
  /** How long ago its fate became unknown, by the database's clock. */
  readonly ageMs: number;
}

/** What the provider lists for a number, and what its clock showed meanwhile. */
export interface ListedNow {
  readonly texts: readonly ListedText[];
  readonly now: Date;
}

/** The provider writes whole seconds by a clock of its own, and an attempt takes some before it is in doubt. */
const slackMs = 60_000;

/**
 * The provider's entry for a text of ours, or null when there is none. Our texts name no attempt, so it is known by its
 * words and its time: an outbound text with the same words, made no earlier than the attempt, that is not the entry of
 * another message. Of several the first is taken: the others belong to later attempts.
 */
export function findListed(
  sought: SoughtText,
  { texts, now }: ListedNow,
  taken: ReadonlySet<string>,
): ListedText | null {
  const words = plain(sought.body);
  const mayBe = texts.filter(
    (text) => !text.inbound && !taken.has(text.sid) && isInTime(text, sought, now) && plain(text.body) === words,
  );
  return mayBe.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0] ?? null;
}

/**
 * True for an entry that is no older than the attempt. Either clock may tell: where texts are practised the product's
 * clock can be stepped, and the provider's may stand elsewhere.
 */
export function isInTime(
  { createdAt }: Pick<ListedText, 'createdAt'>,
  { attemptedAt, ageMs }: Pick<SoughtText, 'attemptedAt' | 'ageMs'>,
  now: Date,
): boolean {
  const isLater = createdAt.getTime() >= attemptedAt.getTime() - slackMs;
  return isLater || now.getTime() - createdAt.getTime() <= ageMs + slackMs;
}

function plain(words: string): string {
  return words.normalize('NFC').trim();
}
