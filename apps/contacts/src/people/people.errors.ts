import { defineProblem } from '#runtime';

export const contactUnreadable = defineProblem({
  code: 'contact_unreadable',
  status: 422,
  whatHappened: 'A number, address or ZIP code of this person cannot be read, or names something we do not have.',
  whatWasDone: 'The person was not added.',
  whatToDo: 'Correct the fields named in `fields` and send it again.',
});

export const contactKnown = defineProblem({
  code: 'contact_known',
  status: 409,
  whatHappened: 'There already is a person of this name with one of these numbers or this e-mail address.',
  whatWasDone: 'Nobody was added and nothing about the person was changed.',
  whatToDo: 'Find the person in the list; what is new about them can be imported from a file.',
});

export const phoneUnreadable = defineProblem({
  code: 'phone_unreadable',
  status: 422,
  whatHappened: 'This is not a phone number.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Type it with its area code, ten digits in all.',
});
