import { defineProblem } from '#runtime';

export const revealLimitReached = defineProblem({
  code: 'reveal_limit_reached',
  status: 429,
  whatHappened: 'You have looked at as many numbers and addresses as one person may within this time.',
  whatWasDone: 'Nothing was shown; the audit keeps those that you did look at.',
  whatToDo: 'Wait until the time in `detail`, or ask a second person for an export.',
});
