import { defineProblem } from '#runtime';

export const peopleLetGo = defineProblem({
  code: 'people_let_go',
  status: 409,
  whatHappened: 'It is no longer kept who came to this action: it was long enough ago, and only its numbers stay.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Correct the number of people without a name instead, if the numbers are wrong.',
});
