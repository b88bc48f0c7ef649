import { defineProblem } from '#runtime';

export const fieldKeyNotEverywhere = defineProblem({
  code: 'field_key_not_everywhere',
  status: 409,
  whatHappened: 'Not every process of this service holds that key.',
  whatWasDone: 'Nothing was changed: all go on sealing as before.',
  whatToDo: 'Hand the secrets file out to every process of the service, and try again.',
});

export const fieldKeyInUse = defineProblem({
  code: 'field_key_in_use',
  status: 409,
  whatHappened: 'That key still seals something.',
  whatWasDone: 'The key was kept, and everything opens.',
  whatToDo: 'Run the rotation again: it seals what is left with the new key first.',
});
