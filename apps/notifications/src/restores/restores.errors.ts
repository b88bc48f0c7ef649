import { defineProblem } from '#runtime';

export const sentSinceNotKnown = defineProblem({
  code: 'sent_since_not_known',
  status: 409,
  whatHappened: 'The database was set back to a backup, and the provider does not answer what was sent since.',
  whatWasDone: 'The wave is still held, and nothing goes out.',
  whatToDo: 'Wait until the provider answers again, then let the wave go on: nobody is texted twice then.',
});
