import { defineProblem } from '#runtime';

export const scopeNeeded = defineProblem({
  code: 'scope_needed',
  status: 422,
  whatHappened: 'A convener needs circles, a captain one action, a partner its partner, and other roles none of these.',
  whatWasDone: 'Nobody was given anything.',
  whatToDo: 'Say what the role is for: `--circle`, `--action` or `--partner` on the command line.',
});

export const scopeUnknown = defineProblem({
  code: 'scope_unknown',
  status: 422,
  whatHappened: 'There is no such circle, action or partner.',
  whatWasDone: 'Nobody was given anything.',
  whatToDo: 'Look the id up in the console or with the API, and try again.',
});
