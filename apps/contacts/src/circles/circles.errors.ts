import { defineProblem } from '#runtime';

export const circleKnown = defineProblem({
  code: 'circle_known',
  status: 409,
  whatHappened: 'There already is a circle with this name or short name.',
  whatWasDone: 'No circle was added or changed.',
  whatToDo: 'Use the circle that is there, or choose another name.',
});

export const meetingZoneUnknown = defineProblem({
  code: 'meeting_time_zone_unknown',
  status: 422,
  whatHappened: 'This is not a time zone that the machine knows.',
  whatWasDone: 'The circle was not changed.',
  whatToDo: 'Use a name of the IANA time zone database, such as America/Chicago.',
});

export const circleUnknown = defineProblem({
  code: 'circle_unknown',
  status: 422,
  whatHappened: 'There is no such circle.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Choose one of `GET /api/circles`, or add it first.',
});
