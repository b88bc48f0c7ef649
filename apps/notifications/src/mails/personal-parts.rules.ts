/** The parts of an e-mail that differ from person to person. */
export interface PersonalParts {
  /** Of the person's own link to the action. */
  readonly answerToken: string;
  /** Of the link that ends all e-mail to their address. */
  readonly unsubscribeToken: string;
}

/** What a token is long: the way it is made decides, and a mark has to be as long as what takes its place. */
const tokenLength = 64;

/** Stand-ins that no e-mail of ours holds; letters alone, so that no encoding touches them, and as long as a token. */
export const marks: PersonalParts = {
  answerToken: 'MarkOfTheAnswerToken'.padEnd(tokenLength, 'X'),
  unsubscribeToken: 'MarkOfTheUnsubscribeToken'.padEnd(tokenLength, 'X'),
};

/** Words that were composed for everybody, for a reader whom the links are not for. */
export function withoutLinks(words: string): string {
  return Object.values<string>({ ...marks }).reduce((text, mark) => text.replaceAll(mark, '…'), words);
}
