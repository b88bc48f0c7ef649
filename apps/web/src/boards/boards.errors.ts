import { defineProblem } from '#runtime';

export const tooManyStreams = defineProblem({
  code: 'too_many_streams',
  status: 429,
  whatHappened: 'More streams of boards stand open, from one network or of one board, than people can watch.',
  whatWasDone: 'This one was not opened; the others go on.',
  whatToDo: 'Close boards that nobody watches. The page of the board shows its numbers without a stream as well.',
});
