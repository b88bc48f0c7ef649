import { defineProblem } from '#runtime';

export const askEnded = defineProblem({
  code: 'ask_ended',
  status: 409,
  whatHappened: 'Somebody decided about this meanwhile.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at it again.',
});
