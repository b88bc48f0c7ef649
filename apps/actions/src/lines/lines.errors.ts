import { defineProblem } from '#runtime';

export const lineUnknown = defineProblem({
  code: 'line_unknown',
  status: 404,
  whatHappened: 'There is no such list of a line.',
  whatWasDone: 'Nothing was noted.',
  whatToDo: 'Check the link; if somebody sent it to you, ask them for a new one.',
});

export const lineEnded = defineProblem({
  code: 'line_ended',
  status: 410,
  whatHappened: 'This link has ended or was taken back.',
  whatWasDone: 'Nothing was noted.',
  whatToDo: 'Give your notes to the chair, who can still enter them, or ask the chair for a new link.',
});
