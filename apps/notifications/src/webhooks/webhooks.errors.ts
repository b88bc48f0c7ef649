import { defineProblem } from '#runtime';

export const badSignature = defineProblem({
  code: 'bad_webhook_signature',
  status: 403,
  whatHappened: 'The request is not signed by our text provider for this address.',
  whatWasDone: 'Nothing was kept.',
  whatToDo:
    'Check that PUBLIC_URL is the address that the provider posts to, and that the auth token is the current one.',
});
