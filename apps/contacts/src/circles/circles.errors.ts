import { defineProblem } from '#runtime';

export const circleKnown = defineProblem({
  code: 'circle_known',
  status: 409,
  whatHappened: 'There already is a circle with this name or short name.',
  whatWasDone: 'No circle was added.',
  whatToDo: 'Use the circle that is there, or choose another name.',
});

export const circleUnknown = defineProblem({
  code: 'circle_unknown',
  status: 422,
  whatHappened: 'There is no such circle.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Choose one of `GET /api/circles`, or add it first.',
});
