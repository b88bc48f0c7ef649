import { defineProblem } from '#runtime';

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
