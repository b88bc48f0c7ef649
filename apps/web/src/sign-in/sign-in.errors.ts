import { defineProblem } from '#runtime';

export const linkUsedUp = defineProblem({
  code: 'link_used_up',
  status: 410,
  whatHappened: 'This set-up link was used before, or it is older than an hour.',
  whatWasDone: 'Nobody was let in.',
  whatToDo: 'Run `npx turnout staff invite` for a new one, or start Turnout again: it prints one.',
});

export const foreignOrigin = defineProblem({
  code: 'foreign_origin',
  status: 403,
  whatHappened: 'The request came from a page of another site.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Open Turnout itself and do it there.',
});
