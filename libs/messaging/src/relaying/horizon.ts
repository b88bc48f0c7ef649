/** Which transactions may still commit, as PostgreSQL's snapshots say it. */
export interface TransactionBounds {
  /** The oldest transaction that is open. */
  readonly oldest: bigint;
  /** Number of the next transaction to begin writing. */
  readonly next: bigint;
}

/**
 * Where reading a topic of the outbox may begin. Reading from the very start finds every event, but walks over all
 * rows that are deleted and not yet vacuumed, and while a reader anywhere keeps a snapshot open none can be. Reading
 * above the highest id that was sent would miss events: a transaction that took a low id may commit after one that
 * took a high id, and a third one with the same key may follow it.
 *
 * So an id is left behind only when every transaction that had begun to write a whole tick after it was sent is over:
 * none of those still open can then hold a lower one.
 */
export class Horizon {
  private highestSent = 0;
  private candidate: { readonly id: number; readonly overWhen: bigint | null } | null = null;
  private floor = 0;

  /** No event with this id or a lower one can turn up any more. */
  get above(): number {
    return this.floor;
  }

  /** Whether a tick could move the horizon; an idle topic needs none. */
  get wantsTick(): boolean {
    return this.candidate !== null || this.highestSent > this.floor;
  }

  sent(id: number): void {
    this.highestSent = Math.max(this.highestSent, id);
  }

  /** Called about once a second. */
  tick({ oldest, next }: TransactionBounds): void {
    if (this.candidate === null) {
      if (this.highestSent > this.floor) this.candidate = { id: this.highestSent, overWhen: null };
    } else if (this.candidate.overWhen === null) {
      this.candidate = { ...this.candidate, overWhen: next };
    } else if (oldest >= this.candidate.overWhen) {
      this.floor = this.candidate.id;
      this.candidate = null;
    }
  }
}
