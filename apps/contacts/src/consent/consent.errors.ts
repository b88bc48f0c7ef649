import { defineProblem } from '#runtime';

export const consentFromTheFuture = defineProblem({
  code: 'consent_from_the_future',
  status: 422,
  whatHappened: 'The moment when people agreed lies in the future.',
  whatWasDone: 'Nothing was changed and nobody was opted in.',
  whatToDo: 'Give the moment at which they did agree; if they have not yet, leave consent out.',
});
