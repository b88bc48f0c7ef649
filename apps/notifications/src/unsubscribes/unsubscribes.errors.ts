import { defineProblem } from '#runtime';

export const unsubscribeLinkWrong = defineProblem({
  code: 'unsubscribe_link_wrong',
  status: 404,
  whatHappened: 'The link is not one of ours; a letter of it may be missing.',
  whatWasDone: 'Nothing was changed: the address, whichever it is, still gets e-mail.',
  whatToDo: 'Open the link at the foot of the e-mail once more, or answer the e-mail and ask to be taken off.',
});
