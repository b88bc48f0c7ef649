const minutes = 60_000;

/** How long each kind of step waits for its other half, in milliseconds. */
export const stepLifetimes = {
  /** A device was asked to sign for somebody who wants in. */
  enter: 5 * minutes,
  /** A device was asked for a new passkey. */
  add: 5 * minutes,
  /** A device was asked to sign for somebody who is in. */
  prove: 5 * minutes,
  /** A link went out by e-mail. */
  mail: 15 * minutes,
  /** The link was used, and the app's code is awaited. */
  code: 10 * minutes,
} as const;

export type StepKind = keyof typeof stepLifetimes;
