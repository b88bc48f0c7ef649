import { defineProblem } from '#runtime';

export const messageNotFound = defineProblem({
  code: 'message_not_found',
  status: 404,
  whatHappened: 'There is no message with this id.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Take the id from the list of parked messages.',
});

export const messageNotParked = defineProblem({
  code: 'message_not_parked',
  status: 409,
  whatHappened: 'The message is parked no longer: the provider has told what became of it, or somebody has decided.',
  whatWasDone: 'Nothing was changed, and nothing was sent.',
  whatToDo: 'Look at the list again.',
});
