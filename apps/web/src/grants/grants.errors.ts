import { defineProblem } from '#runtime';

export const grantUnknown = defineProblem({
  code: 'grant_unknown',
  status: 404,
  whatHappened: 'No role that somebody asked for has this id.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at what waits for you at `/approve`; what was decided a month ago is no longer listed.',
});

export const grantEnded = defineProblem({
  code: 'grant_ended',
  status: 409,
  whatHappened: 'This was approved or refused already, or nobody decided within seven days.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at it again; whoever still wants the role asks anew.',
});

export const grantNotYours = defineProblem({
  code: 'grant_not_yours',
  isKept: true,
  status: 403,
  whatHappened:
    'A role is approved by another person than the one who asked for it, and one of admin or chair by an admin.',
  whatWasDone: 'Nothing was changed, and nobody was let in.',
  whatToDo: 'Ask another admin or chair to look at it.',
});

export const grantWaits = defineProblem({
  code: 'grant_waits',
  status: 409,
  whatHappened: 'An invitation to this address waits for a second person already.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Ask another admin or chair to look at `/approve`.',
});

export const grantNotApproved = defineProblem({
  code: 'grant_not_approved',
  status: 409,
  whatHappened: 'Nobody has approved this, or what was approved was taken already.',
  whatWasDone: 'Nothing was made.',
  whatToDo: 'Ask another admin or chair to look at `/approve`; who took it already asks anew.',
});
