import { defineProblem } from '#runtime';

export const passkeyRefused = defineProblem({
  code: 'passkey_refused',
  status: 403,
  whatHappened: 'This passkey does not open anything here, or it took longer than five minutes.',
  whatWasDone: 'Nobody was let in, and nothing was changed.',
  whatToDo: 'Try again. If it stays like this, use another way to sign in, or ask an admin.',
});
