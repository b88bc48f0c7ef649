import { defineProblem } from '#runtime';

export const changedMeanwhile = defineProblem({
  code: 'changed_meanwhile',
  status: 409,
  whatHappened: 'Somebody else has changed this since you looked.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at it again, and make your change once more on what is there now, with the `version` that it has.',
});
