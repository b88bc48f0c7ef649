import { defineProblem } from '#runtime';

export const mergeWithOneself = defineProblem({
  code: 'merge_with_oneself',
  status: 422,
  whatHappened: 'Both are the same person already.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Choose two people.',
});

export const mergeTooManyNumbers = defineProblem({
  code: 'merge_too_many_numbers',
  status: 409,
  whatHappened: 'Together they have more than ten numbers.',
  whatWasDone: 'Nobody was merged.',
  whatToDo: 'End the numbers that are no longer theirs, then merge them.',
});

export const mergeUndone = defineProblem({
  code: 'merge_undone',
  status: 409,
  whatHappened: 'This merge was undone before.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at both people: they are there.',
});

export const mergeTooOld = defineProblem({
  code: 'merge_too_old',
  status: 409,
  whatHappened: 'What undoing this merge needs was forgotten: its time was over.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Add the other person anew, and change what is wrong with this one.',
});

export const mergeBuiltOn = defineProblem({
  code: 'merge_built_on',
  status: 409,
  whatHappened: 'One of the two was merged again later; those merges are named with this answer.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Undo the later merges first, the last one before the others.',
});
