/** A change that commits late carries an earlier time than what was read before it; none takes longer than this. */
const overlapMs = 2 * 60_000;

/** So often what may have committed late is looked for. After a large import that is a look at everybody it brought. */
const wideLookEveryMs = 5_000;

/**
 * From which time on changes have to be read again to miss none: the latest one known, and now and then, while some
 * that are older may still commit, an overlap before it. Times of changes are the product's, all others the machine's:
 * whoever steps the product's clock makes no transaction end sooner.
 */
export class ChangeWindow {
  private latest = new Date(0);
  private raisedAtMs = 0;
  private lookedAtMs = Number.NEGATIVE_INFINITY;

  /** A change was read. */
  seen(changedAt: Date, nowMs: number): void {
    if (changedAt <= this.latest) return;
    this.latest = changedAt;
    this.raisedAtMs = nowMs;
  }

  /** From when on, inclusive, the next look has to read. */
  next(nowMs: number): Date {
    const mayCommitLate = this.lookedAtMs < this.raisedAtMs + overlapMs;
    if (!mayCommitLate || nowMs - this.lookedAtMs < wideLookEveryMs) return this.latest;
    this.lookedAtMs = nowMs;
    return new Date(this.latest.getTime() - overlapMs);
  }
}
