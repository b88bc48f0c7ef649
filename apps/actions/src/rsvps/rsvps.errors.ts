import { defineProblem } from '#runtime';

export const actionNotPosted = defineProblem({
  code: 'action_not_posted',
  status: 409,
  whatHappened: 'The action is a draft: nobody can answer it yet.',
  whatWasDone: 'Nothing was recorded.',
  whatToDo: 'Post the action first.',
});

export const shiftOver = defineProblem({
  code: 'shift_over',
  status: 409,
  whatHappened: 'The shift is over, so it takes no more answers.',
  whatWasDone: 'Nothing was recorded.',
  whatToDo: 'Answer for a shift that is still to come; who came to this one is noted under attendance.',
});

export const shiftUnknown = defineProblem({
  code: 'shift_unknown',
  status: 404,
  whatHappened: 'The action has no such shift.',
  whatWasDone: 'Nothing was recorded.',
  whatToDo: 'Read the action anew and name one of its shifts.',
});

export const rsvpUnknown = defineProblem({
  code: 'rsvp_unknown',
  status: 404,
  whatHappened: 'The action has no such RSVP.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Read the list of RSVPs anew.',
});

export const answerLinkUnknown = defineProblem({
  code: 'answer_link_unknown',
  status: 404,
  whatHappened: 'The link to answer by is not one of ours, or not for this action.',
  whatWasDone: 'Nothing was recorded.',
  whatToDo: 'Open the link in our e-mail once more, or answer on the public page of the action.',
});

export const personErasedMeanwhile = defineProblem({
  code: 'person_erased',
  status: 410,
  whatHappened: 'The person was erased: nothing is kept of them any more.',
  whatWasDone: 'Nothing was recorded.',
  whatToDo: 'Whoever wants to take part again answers on the public page of the action.',
});
