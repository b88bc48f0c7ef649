import { defineProblem } from '#runtime';

export const replyNotFound = defineProblem({
  code: 'reply_not_found',
  status: 404,
  whatHappened: 'There is no reply with this id.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Take the id from the list of replies that wait.',
});

export const replyNotWaiting = defineProblem({
  code: 'reply_not_waiting',
  status: 409,
  whatHappened: 'The reply waits for nobody any more: somebody else has read it, or the person has answered clearly.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at the list again.',
});

export const replyNeedsAsk = defineProblem({
  code: 'reply_needs_ask',
  status: 422,
  whatHappened: 'The reply could belong to several people or several asks, or to none that is open.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Name `contactId` and `actionId`, one of the pairs that the reply lists in `asks`.',
});
