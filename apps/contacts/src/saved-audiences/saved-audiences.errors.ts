import { defineProblem } from '#runtime';

export const audienceKnown = defineProblem({
  code: 'audience_known',
  status: 409,
  whatHappened: 'There already is an audience with this name.',
  whatWasDone: 'Nothing was saved.',
  whatToDo: 'Choose another name, or change the one that is there.',
});

export const audienceUnknown = defineProblem({
  code: 'audience_unknown',
  status: 404,
  whatHappened: 'There is no such audience.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look for it in `GET /api/audiences`; somebody may have removed it.',
});

export const audienceTooDeep = defineProblem({
  code: 'audience_too_deep',
  status: 422,
  whatHappened: 'Held to your own circles, this rule has too many groups within groups.',
  whatWasDone: 'Nothing was saved.',
  whatToDo: 'Take one group out of the deepest one.',
});
