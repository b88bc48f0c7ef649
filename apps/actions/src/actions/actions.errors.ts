import { defineProblem } from '#runtime';

export const actionUnknown = defineProblem({
  code: 'action_unknown',
  status: 404,
  whatHappened: 'There is no such action.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Check the id or the address; `GET /api/actions` lists the actions there are.',
});

export const actionPostedAlready = defineProblem({
  code: 'action_posted_already',
  status: 409,
  whatHappened: 'The action is posted: people have been told when and where.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Only drafts are edited this way.',
});

export const actionNotReady = defineProblem({
  code: 'action_not_ready',
  status: 422,
  whatHappened: 'The draft cannot be posted yet.',
  whatWasDone: 'It stays a draft; nobody was asked.',
  whatToDo: 'Complete the fields named in `fields` and post it again.',
});

export const shiftTimesWrong = defineProblem({
  code: 'shift_times_wrong',
  status: 422,
  whatHappened: 'A shift has a time that does not exist, or ends before it starts.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Correct the times named in `fields`; they are read in the zone of the action.',
});

export const referenceUnknown = defineProblem({
  code: 'reference_unknown',
  status: 422,
  whatHappened: 'The action names a partner or campaign that does not exist.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Add the partner or campaign first, or choose one that is there.',
});
