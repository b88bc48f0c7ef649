import { defineProblem } from '#runtime';

export const personUnreadable = defineProblem({
  code: 'person_unreadable',
  status: 422,
  whatHappened: 'A part of what was said of this person cannot be read, or names something we do not have.',
  whatWasDone: 'Nothing about the person was changed.',
  whatToDo: 'Correct the fields named in `fields` and send it again.',
});

export const personChangedMeanwhile = defineProblem({
  code: 'person_changed_meanwhile',
  status: 409,
  whatHappened: 'Somebody else, or the person themselves, has changed what is known of them since you looked.',
  whatWasDone: 'Nothing about the person was changed.',
  whatToDo: 'Look at the person again, and make your change once more on what is there now.',
});
