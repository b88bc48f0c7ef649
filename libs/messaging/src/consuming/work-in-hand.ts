interface Work {
  readonly topic: string;
  readonly since: number;
}

/** What is being handled at this moment, and for how long already. */
export class WorkInHand {
  private readonly works = new Set<Work>();

  /** @param now monotonic milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async during<T>(topic: string, work: () => Promise<T>): Promise<T> {
    const one: Work = { topic, since: this.now() };
    this.works.add(one);
    try {
      return await work();
    } finally {
      this.works.delete(one);
    }
  }

  /** Null unless something is at work for longer than that; then what, in a few words. */
  longerThan(milliseconds: number): string | null {
    // A set keeps its order, so the first is the oldest.
    const [oldest] = this.works;
    const ms = oldest ? this.now() - oldest.since : 0;
    if (!oldest || ms < milliseconds) return null;
    return `a handler of ${oldest.topic} has been at work for ${String(Math.round(ms / 1_000))} s`;
  }
}
