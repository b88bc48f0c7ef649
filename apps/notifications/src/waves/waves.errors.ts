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

export const waveRuleTooDeep = defineProblem({
  code: 'wave_rule_too_deep',
  status: 422,
  whatHappened: 'The rule has no room left for "was not asked yet" or "has not answered".',
  whatWasDone: 'No wave was planned.',
  whatToDo: 'Take out a group or a condition.',
});

export const actionNotAsked = defineProblem({
  code: 'action_not_asked',
  status: 404,
  whatHappened: 'No wave of an action with this id was planned yet.',
  whatWasDone: 'No wave was planned.',
  whatToDo: 'Post the action first; its first wave is planned then.',
});

export const tooLateToAsk = defineProblem({
  code: 'too_late_to_ask',
  status: 409,
  whatHappened: 'A text could not arrive two hours before the last shift begins.',
  whatWasDone: 'No wave was planned.',
  whatToDo: 'Call people, or write to them in your group chats.',
});

export const otherWaveMeanwhile = defineProblem({
  code: 'other_wave_meanwhile',
  status: 409,
  whatHappened: 'The action has got another wave since you looked.',
  whatWasDone: 'No further wave was planned.',
  whatToDo: 'Look at the page of the action again, and at whom that wave asks.',
});
