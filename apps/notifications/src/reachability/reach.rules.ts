/** What told us that an address is closed: a text, or the mail program's button or our page for an e-mail address. */
export type HowClosed = 'carrier_keyword' | 'own_words' | 'provider' | 'one_click' | 'page';

/** A number or e-mail address whose owner wants nothing more there. */
export interface Closing {
  /** Keyed hash of either. */
  readonly phoneIndex: string;
  readonly how: HowClosed;
}

/** One person has one number. */
export interface Owner {
  readonly contactId: string;
  readonly phoneIndex: string;
}

/** A number to close, and whom that concerns. */
export interface ClosedNumber extends Closing {
  readonly contactIds: readonly string[];
}

/**
 * A STOP closes its number for everybody who has it. When that is one person, it is that person who said it, so their
 * other numbers close too; who shares one of those with them is not concerned.
 */
export function numbersToClose(closings: readonly Closing[], owners: readonly Owner[]): ClosedNumber[] {
  const closed = new Map<string, ClosedNumber>();
  for (const { phoneIndex, how } of closings) {
    const contactIds = owners.filter((owner) => owner.phoneIndex === phoneIndex).map(({ contactId }) => contactId);
    closed.set(phoneIndex, { phoneIndex, how, contactIds });
  }
  for (const { how, contactIds } of [...closed.values()]) {
    const [person, another] = contactIds;
    if (person === undefined || another !== undefined) continue;
    for (const { phoneIndex } of owners.filter(({ contactId }) => contactId === person)) {
      if (!closed.has(phoneIndex)) closed.set(phoneIndex, { phoneIndex, how, contactIds: [person] });
    }
  }
  return [...closed.values()];
}

/** One person reads one e-mail address. */
export interface Reader {
  readonly contactId: string;
  readonly emailIndex: string;
}

/** An e-mail address to close, and whom that concerns. */
export interface ClosedEmail {
  readonly emailIndex: string;
  readonly how: 'one_click' | 'page' | 'text';
  readonly contactIds: readonly string[];
}

/**
 * The e-mail addresses that close along: those that were named themselves, for everybody who reads them, and those of
 * each person whose numbers close because of a text of theirs; a STOP is meant for every channel.
 *
 * @param closed what {@link numbersToClose} made of the closings.
 */
export function emailsToClose(
  closings: readonly Closing[],
  closed: readonly ClosedNumber[],
  readers: readonly Reader[],
): ClosedEmail[] {
  const emails = new Map<string, ClosedEmail>();
  for (const { phoneIndex: emailIndex, how } of closings) {
    const contactIds = readers.filter((reader) => reader.emailIndex === emailIndex).map(({ contactId }) => contactId);
    const clicked = how === 'one_click' || how === 'page';
    if (!clicked && contactIds.length === 0) continue;
    emails.set(emailIndex, { emailIndex, how: clicked ? how : 'text', contactIds });
  }
  const people = peopleAlone(closed);
  for (const { contactId, emailIndex } of readers) {
    if (!people.has(contactId) || emails.has(emailIndex)) continue;
    emails.set(emailIndex, { emailIndex, how: 'text', contactIds: [contactId] });
  }
  return [...emails.values()];
}

/** The people who are known to have said it: those who alone have a number that closes. */
export function peopleAlone(closed: readonly ClosedNumber[]): ReadonlySet<string> {
  return new Set(closed.flatMap(({ contactIds }) => (contactIds.length === 1 ? contactIds : [])));
}
