import { defineProblem } from '#runtime';

export const reasonNamesSomebody = defineProblem({
  code: 'reason_names_somebody',
  status: 422,
  whatHappened: 'The reason holds a number, an address or a name. It is kept in the audit, which is about nobody.',
  whatWasDone: 'Nothing was shown and nothing was changed.',
  whatToDo: 'Say why you need it without saying of whom, such as "To call about a ride tonight".',
});
