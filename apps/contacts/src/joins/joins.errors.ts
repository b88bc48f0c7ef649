import { defineProblem } from '#runtime';

export const joinUnreadable = defineProblem({
  code: 'join_unreadable',
  status: 422,
  whatHappened: 'The name or the number cannot be read.',
  whatWasDone: 'Nobody joined and nobody was texted.',
  whatToDo: 'Correct the fields named in `fields` and send it again.',
});

export const wordingUnknown = defineProblem({
  code: 'wording_unknown',
  status: 422,
  whatHappened: 'Words of this version were never shown to anybody.',
  whatWasDone: 'Nobody joined and nobody was texted.',
  whatToDo: 'Show the words that `GET /internal/public/wordings/join` answers, and send their version.',
});
