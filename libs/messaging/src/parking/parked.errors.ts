import { defineProblem } from '#runtime';

export const parkedEventUnknown = defineProblem({
  code: 'parked_event_unknown',
  status: 404,
  whatHappened: 'No part of Turnout set aside an event with this id.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at the list again: `npx turnout parked list`, or Waiting in the console.',
});

export const parkedEventSettled = defineProblem({
  code: 'parked_event_settled',
  status: 409,
  whatHappened: 'This event waits no longer: it was replayed or discarded before.',
  whatWasDone: 'Nothing was changed, and the event did not take effect a second time.',
  whatToDo: 'Nothing. Look at the list again for what still waits.',
});
