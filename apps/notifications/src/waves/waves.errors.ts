import { defineProblem } from '#runtime';

export const reservedWordAsked = defineProblem({
  code: 'reserved_word_asked',
  status: 422,
  whatHappened: 'The added words ask people to send a word that carriers take for STOP or START.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: "Ask for a digit instead: 1=yes, 2=maybe, 3=can't stand in the text already.",
});

export const waveNotFound = defineProblem({
  code: 'wave_not_found',
  status: 404,
  whatHappened: 'There is no wave with this id.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: "Take the id from the list of the action's waves.",
});

export const waveWasStopped = defineProblem({
  code: 'wave_was_stopped',
  status: 409,
  whatHappened: 'The wave was stopped, and a stopped wave never goes on.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'To ask people after all, plan another wave.',
});
