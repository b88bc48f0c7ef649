import { defineProblem } from '#runtime';

export const audiencesNotReady = defineProblem({
  code: 'audiences_not_ready',
  status: 503,
  whatHappened: 'The service has just started and is still reading everybody whom audiences are counted from.',
  whatWasDone: 'Nothing was counted; whoever is to be asked by a wave meanwhile is asked as soon as that is done.',
  whatToDo: 'Try again in a moment. With a million people it takes a minute or two.',
});
