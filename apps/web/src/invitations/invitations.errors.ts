import { defineProblem } from '#runtime';

export const invitationUnknown = defineProblem({
  code: 'invitation_unknown',
  status: 404,
  whatHappened: 'No invitation of this id is open: it was used, taken back or refused, or its time is over.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at the list of invitations again; who came in meanwhile is on the page of the staff.',
});

export const invitationNotYours = defineProblem({
  code: 'invitation_not_yours',
  isKept: true,
  status: 403,
  whatHappened: 'An invitation of an admin or a chair is taken back by an admin, or by whoever asked for it.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Ask an admin to take it back.',
});
