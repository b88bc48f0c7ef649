/** What told us that a number is closed. */
export type HowClosed = 'carrier_keyword' | 'own_words' | 'provider';

/** A number whose owner wants no more texts. */
export interface Closing {
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
