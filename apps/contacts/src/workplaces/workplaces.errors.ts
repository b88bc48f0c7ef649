import { defineProblem } from '#runtime';

export const workplaceUnreadable = defineProblem({
  code: 'workplace_unreadable',
  status: 422,
  whatHappened: 'There is no such time zone, or no such ZIP code.',
  whatWasDone: 'No workplace was added or changed.',
  whatToDo: 'Use a name of the IANA time zone database, such as America/Chicago, and a ZIP code of five digits.',
});

export const workplaceUnionUnknown = defineProblem({
  code: 'workplace_union_unknown',
  status: 422,
  whatHappened: 'There is no such union local, or it has no such unit.',
  whatWasDone: 'No workplace was added or changed.',
  whatToDo: 'Choose one of `GET /api/union-locals`, and units of it, or add them first.',
});
