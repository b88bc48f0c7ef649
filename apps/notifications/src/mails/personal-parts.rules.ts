/** The parts of an e-mail that differ from person to person. */
export interface PersonalParts {
  /** Of the person's own link to the action. */
  readonly answerToken: string;
  /** Of the link that ends all e-mail to their address. */
  readonly unsubscribeToken: string;
}

/** Stand-ins that no e-mail of ours holds; letters alone, so that no encoding touches them. */
export const marks: PersonalParts = {
  answerToken: 'MarkOfTheAnswerToken',
  unsubscribeToken: 'MarkOfTheUnsubscribeToken',
};

/** Words that were composed once for everybody, with one person's own parts filled in. */
export function fillIn(words: string, { answerToken, unsubscribeToken }: PersonalParts): string {
  return words.replaceAll(marks.answerToken, answerToken).replaceAll(marks.unsubscribeToken, unsubscribeToken);
}

/** The same words for a reader whom the links are not for. */
export function withoutLinks(words: string): string {
  return fillIn(words, { answerToken: '…', unsubscribeToken: '…' });
}
