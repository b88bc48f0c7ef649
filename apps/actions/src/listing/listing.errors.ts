import { defineProblem } from '#runtime';

export const cursorUnknown = defineProblem({
  code: 'cursor_unknown',
  status: 400,
  whatHappened: 'The cursor is not one that a list of ours gave out.',
  whatWasDone: 'Nothing was read.',
  whatToDo: 'Begin again without `cursor`, then use `nextCursor` of each page as it is.',
});
