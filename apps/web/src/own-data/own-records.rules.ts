import type { z } from 'zod';
import type { ownAnswersShape, ownMessagesShape } from '#service';

export type OwnAnswers = z.output<typeof ownAnswersShape>;
export type OwnMessages = z.output<typeof ownMessagesShape>;

/** What actions keeps of one person under the several ids that they have had. */
export function answersTogether(all: readonly OwnAnswers[]): OwnAnswers {
  return {
    answers: all.flatMap(({ answers }) => answers),
    history: all.flatMap(({ history }) => history),
    attendance: all.flatMap(({ attendance }) => attendance),
    showRate: all.map(({ showRate }) => showRate).reduce(rateTogether, null),
    hosted: all.flatMap(({ hosted }) => hosted),
  };
}

/** What notifications keeps of one person under the several ids that they have had. */
export function messagesTogether(all: readonly OwnMessages[]): OwnMessages {
  return {
    messages: all.flatMap(({ messages }) => messages),
    replies: all.flatMap(({ replies }) => replies),
    joinQuestions: all.flatMap(({ joinQuestions }) => joinQuestions),
    reachability: all.flatMap(({ reachability }) => reachability),
  };
}

function rateTogether(one: OwnAnswers['showRate'], other: OwnAnswers['showRate']): OwnAnswers['showRate'] {
  if (!one || !other) return one ?? other;
  return {
    yes: one.yes + other.yes,
    came: one.came + other.came,
    noShows: one.noShows + other.noShows,
    walkIns: one.walkIns + other.walkIns,
  };
}
