import { defineProblem } from '#runtime';

export const tooManyRequests = defineProblem({
  code: 'too_many_requests',
  status: 429,
  whatHappened: 'More requests came from one network, by one session or by one link than one can send by hand.',
  whatWasDone: 'This one was not carried out.',
  whatToDo: 'Wait for as many seconds as the header Retry-After says, then try again.',
});
