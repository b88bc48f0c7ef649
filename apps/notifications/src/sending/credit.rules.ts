/** What a sender may hand over, in segments. */
export interface Credit {
  /** At the time it was last counted; below zero after a long text. */
  readonly credit: number;
  /** Seconds since it was last counted. */
  readonly elapsed: number;
}

/** A pause longer than this means that there was nothing to send; it earns no more than a moment's worth. */
const idleSeconds = 0.5;
const momentSeconds = 0.05;

/**
 * Segments that may go now at so many per second. A sender that was busy gets exactly its rate; one that was idle
 * starts at its rate too and does not make up for lost time in one burst, which the carrier would refuse.
 */
export function creditNow({ credit, elapsed }: Credit, perSecond: number): number {
  const worth = elapsed > idleSeconds ? momentSeconds : idleSeconds;
  return Math.min(credit + Math.max(0, elapsed) * perSecond, Math.max(1, perSecond * worth));
}

/** Texts of so many segments that the credit allows: a last one may overdraw it, and the next ones wait for that. */
export function textsWithin(credit: number, segments: number): number {
  return credit < 1 ? 0 : Math.max(1, Math.floor(credit / Math.max(1, segments)));
}

/** Milliseconds until it is worth asking again: one segment, or a twentieth of a second's work at a high rate. */
export function waitForCredit(credit: number, perSecond: number): number {
  const wanted = Math.max(1, perSecond * momentSeconds);
  return Math.max(1, Math.ceil(((wanted - credit) / perSecond) * 1000));
}
