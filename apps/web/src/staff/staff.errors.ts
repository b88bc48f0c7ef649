import { defineProblem } from '#runtime';

export const secondAdminNeeded = defineProblem({
  code: 'second_admin_needed',
  status: 409,
  whatHappened: 'A recovery needs two admins besides the person: one starts it, another confirms it within a day.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Ask another admin. With fewer, run `npx turnout staff invite --email ADDRESS` on the server.',
});

export const emailNeeded = defineProblem({
  code: 'email_needed',
  status: 409,
  whatHappened: 'No e-mail address is kept for this person, so no link can reach them.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Run `npx turnout staff invite` on the server, and let the old entry leave.',
});

export const lastAdmin = defineProblem({
  code: 'last_admin',
  status: 409,
  whatHappened: 'This is the only admin.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Invite another admin first.',
});
