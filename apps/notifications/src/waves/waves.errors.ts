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

export const waveNeedsApproval = defineProblem({
  code: 'wave_needs_approval',
  isKept: true,
  status: 409,
  whatHappened: 'The wave asks more people than one person alone may ask here.',
  whatWasDone: 'It is held, and nothing goes out.',
  whatToDo: 'Ask another chair to approve it on the page of the action.',
});

export const waveBeingCounted = defineProblem({
  code: 'wave_being_counted',
  status: 409,
  whatHappened: 'The people of this wave are still being counted.',
  whatWasDone: 'It is held until that is done.',
  whatToDo: 'Try again in a moment; a small wave goes on by itself.',
});

export const approvalOfOwnWave = defineProblem({
  code: 'approval_of_own_wave',
  isKept: true,
  status: 403,
  whatHappened: 'A large wave is approved by another person than the one who posted it.',
  whatWasDone: 'Nothing was approved, and nothing goes out.',
  whatToDo: 'Ask another chair to approve it.',
});

export const waveGrew = defineProblem({
  code: 'wave_grew',
  status: 409,
  whatHappened: 'The wave asks another number of people than the one you were shown.',
  whatWasDone: 'Nothing was approved, and nothing goes out.',
  whatToDo: 'Look at the page of the action again, then approve.',
});

export const waveWasStopped = defineProblem({
  code: 'wave_was_stopped',
  status: 409,
  whatHappened: 'The wave was stopped, and a stopped wave never goes on.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'To ask people after all, plan another wave.',
});
