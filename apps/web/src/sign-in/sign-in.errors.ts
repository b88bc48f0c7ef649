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

export const pageTokenWrong = defineProblem({
  code: 'page_token_wrong',
  status: 403,
  whatHappened: 'The request does not carry the token of a page that this browser got in this session.',
  whatWasDone: 'Nothing was changed.',
  whatToDo:
    'Load the page again and do it there. Programs send a bearer token instead, or the `pageToken` of GET /api/session in the header `X-Page-Token`.',
});

export const emailTaken = defineProblem({
  code: 'email_taken',
  status: 409,
  whatHappened: 'This e-mail address belongs to somebody of the staff already.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Give another address, or sign in with that one.',
});

export const freshProofNeeded = defineProblem({
  code: 'fresh_proof_needed',
  status: 403,
  whatHappened: 'This needs a proof of who you are that is not older than five minutes.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Open /prove in this browser, use your passkey or your app there, and do it again.',
});

export const ownSessionNeeded = defineProblem({
  code: 'own_session_needed',
  status: 403,
  whatHappened: 'This is for people who are signed in with a browser; a script has no sign-ins of its own.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Sign in with a browser and do it there.',
});
