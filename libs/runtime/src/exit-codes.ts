/** Exit codes of every process of Turnout. */
export const exitCodes = {
  stopped: 0,
  failed: 1,
  stopTookTooLong: 2,
  cannotGoOn: 3,
  auditBroken: 4,
  stoppedAtOnce: 130,
} as const;

/** What an exit code says to whoever looks after the processes; `docs/configuration.md` is made of it. */
export interface ExitCodeMeaning {
  readonly whatHappened: string;
  readonly whatWasDone: string;
  readonly whatToDo: string;
}

/** The words for each exit code. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, ExitCodeMeaning>> = {
  stopped: {
    whatHappened: 'It was asked to stop (SIGTERM, SIGINT, Ctrl-C).',
    whatWasDone: 'What was in hand was finished or given back.',
    whatToDo: 'Nothing.',
  },
  failed: {
    whatHappened: 'It could not start, or `npx turnout` could not do what it was asked.',
    whatWasDone: 'Nothing was changed; the last line says why.',
    whatToDo: 'Correct what the last line names and start it again.',
  },
  stopTookTooLong: {
    whatHappened: 'It was asked to stop, and something was not finished within ten seconds.',
    whatWasDone: 'It left; what was in hand is in the database, and the next start goes on with it.',
    whatToDo: 'Start it again when you like; a provider or a database that does not answer is the usual reason.',
  },
  cannotGoOn: {
    whatHappened: 'It ran and could not go on: a defect, or events that it can no longer be brought.',
    whatWasDone: 'It left at once, so that nothing looks healthy and does nothing; the log says why.',
    whatToDo: 'Have it started again, as Docker Compose does. If it comes back, report the line `cannot go on`.',
  },
  auditBroken: {
    whatHappened: '`npx turnout verify-audit` found an entry that was changed, moved, put in, taken away or cut off.',
    whatWasDone: 'Nothing was changed; each finding names the service and the position.',
    whatToDo: 'Do what the finding says; keep the database and its journal as they are until you know who did it.',
  },
  stoppedAtOnce: {
    whatHappened:
      'It was asked to stop a second time before it had stopped, or `npx turnout import` was stopped before its last row.',
    whatWasDone: 'It left at once; what was in hand is in the database, and the next start goes on with it.',
    whatToDo:
      'Nothing; the same import again goes on. A text whose answer was still awaited is looked up at the provider, and never sent twice.',
  },
};
