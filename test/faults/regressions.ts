/** A seed that once broke a promise, kept so that it is run again. */
export interface Regression {
  readonly name: string;
  readonly fault: string;
  readonly seed: number;
  /** What the rig saw then. */
  readonly seen: string;
}

/** Every violation that the rig ever found, of the product or of its own measuring. */
export const regressions: readonly Regression[] = [
  {
    name: 'texts after a STOP beside lost answers',
    fault: 'F2',
    seed: 1,
    seen: 'texts 132 and 270 ms after the answer to a STOP, by the clock of whoever took them',
  },
  {
    name: 'a text after a STOP while a sender stops',
    fault: 'F27',
    seed: 1,
    seen: 'a text 260 ms after the answer to a STOP, by the clock of whoever took it',
  },
  {
    name: 'claims parked though nothing was posted',
    fault: 'F19',
    seed: 1,
    seen: 'messages of claims whose COMMIT got no answer waited for a person, though none of them had begun',
  },
  {
    name: 'claims parked though nothing was posted, again',
    fault: 'F19',
    seed: 2,
    seen: '55 messages of such claims parked in two seeds',
  },
  {
    name: 'a consumer that calls itself ready under load',
    fault: 'F5',
    seed: 1,
    seen: 'records that waited for a minute while others were handled, which the rig took for idleness',
  },
];
