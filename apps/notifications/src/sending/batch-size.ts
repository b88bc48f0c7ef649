/** Messages claimed at once: a quarter of a second's work, so that what is claimed also begins in time. */
const shareOfSecond = 0.25;
const fewest = 32;
const most = 2_000;

/** Follows how fast texts leave, and says how many to claim at once. */
export class BatchSize {
  private perSecond = 0;
  private countedAt = performance.now();
  private counted = 0;

  /** @param begun texts that have begun since the process started. */
  next(begun: number): number {
    const now = performance.now();
    const seconds = (now - this.countedAt) / 1000;
    if (seconds >= 0.01) {
      const fresh = (begun - this.counted) / seconds;
      this.perSecond = (this.perSecond + fresh) / 2;
      this.countedAt = now;
      this.counted = begun;
    }
    return Math.max(fewest, Math.min(most, Math.ceil(this.perSecond * shareOfSecond)));
  }
}
