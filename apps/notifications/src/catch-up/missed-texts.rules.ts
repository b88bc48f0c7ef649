import type { ListedText } from '../channels/twilio-sms/sms-list.js';

/** A text that no webhook brought. */
export interface MissedText extends ListedText {
  /** A later text of the same phone was taken in before it. */
  readonly overtaken: boolean;
}

/** Texts that were not taken in, the oldest first, as they would have come. */
export function missedTexts(newestFirst: readonly ListedText[], taken: ReadonlySet<string>): MissedText[] {
  const later = new Set<string>();
  const missed: MissedText[] = [];
  for (const text of newestFirst.filter(({ inbound }) => inbound)) {
    if (taken.has(text.sid)) later.add(text.from);
    else missed.push({ ...text, overtaken: later.has(text.from) });
  }
  return missed.reverse();
}
