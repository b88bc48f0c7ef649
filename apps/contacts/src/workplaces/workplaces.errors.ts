import { defineProblem } from '#runtime';

export const timeZoneUnknown = defineProblem({
  code: 'workplace_time_zone_unknown',
  status: 422,
  whatHappened: 'This is not a time zone that the machine knows.',
  whatWasDone: 'No workplace was added.',
  whatToDo: 'Use a name of the IANA time zone database, such as America/Chicago.',
});
