import { defineProblem } from '#runtime';

export const boardUnknown = defineProblem({
  code: 'board_unknown',
  status: 404,
  whatHappened: 'There is no such board.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Check the link; if somebody sent it to you, ask them for a new one.',
});

export const boardEndsInThePast = defineProblem({
  code: 'board_ends_in_the_past',
  status: 422,
  whatHappened: 'The board would end before it begins.',
  whatWasDone: 'No link was made.',
  whatToDo: 'Choose an end that is still to come.',
});
