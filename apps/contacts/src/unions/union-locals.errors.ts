import { defineProblem } from '#runtime';

export const unionLocalKnown = defineProblem({
  code: 'union_local_known',
  status: 409,
  whatHappened: 'There already is a union local of this name.',
  whatWasDone: 'No union local was added or changed.',
  whatToDo: 'Use the one that is there, or choose another name.',
});

export const unitInUse = defineProblem({
  code: 'bargaining_unit_in_use',
  status: 409,
  whatHappened: 'People are in this bargaining unit.',
  whatWasDone: 'The unit stays as it is.',
  whatToDo: 'Put them into another unit first.',
});

export const localContactUnknown = defineProblem({
  code: 'local_contact_unknown',
  status: 422,
  whatHappened: 'One of these people is not known.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Choose two people of `GET /api/contacts`, or leave `ownerContactId` out.',
});
