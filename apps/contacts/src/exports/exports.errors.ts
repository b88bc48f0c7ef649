import { defineProblem } from '#runtime';

export const exportLimitReached = defineProblem({
  code: 'export_limit_reached',
  status: 429,
  whatHappened: 'You have as many exports open as one person may.',
  whatWasDone: 'Nothing was asked for.',
  whatToDo: 'Use those that are ready, refuse those that wait, or wait until one has expired.',
});

export const approvalOfOwnExport = defineProblem({
  code: 'approval_of_own_export',
  isKept: true,
  status: 409,
  whatHappened: 'You asked for this export, so you cannot be the second person.',
  whatWasDone: 'It still waits, and nothing was made.',
  whatToDo: 'Ask another chair or an admin to approve it.',
});

export const exportNotAwaiting = defineProblem({
  code: 'export_not_awaiting',
  status: 409,
  whatHappened: 'This export does not wait for a second person any more.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at its state; ask for it again if it is still needed.',
});

export const exportNotReady = defineProblem({
  code: 'export_not_ready',
  status: 409,
  whatHappened: 'There is no file of this export: it is not made yet, or was refused.',
  whatWasDone: 'Nothing was handed out.',
  whatToDo: 'Look at its state, and come again when it is ready.',
});

export const exportExpired = defineProblem({
  code: 'export_expired',
  status: 410,
  whatHappened: 'The time of this export is over, and its file is deleted.',
  whatWasDone: 'Nothing was handed out.',
  whatToDo: 'Ask for it again if it is still needed.',
});
