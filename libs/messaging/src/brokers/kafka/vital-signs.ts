/** A consumer without any sign of life for so long is hung, whatever it says of itself. */
const hungAfterMs = 45_000;

/** A consumer that fetched nothing and works on nothing for so long is not consuming. */
const idleAfterMs = 5_000;

/** What a consumer lets see of itself; asked by `/readyz`, and by the watch that ends a hung process. */
export class VitalSigns {
  private lastSignAt: number;
  private lastFetchAt = -Infinity;
  private inHand = 0;

  /** @param now monotonic milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.lastSignAt = now();
  }

  /** It tried something: also a failing attempt to reach the broker is a sign of life. */
  sign(): void {
    this.lastSignAt = this.now();
  }

  fetched(): void {
    this.sign();
    this.lastFetchAt = this.now();
  }

  async working<T>(work: () => Promise<T>): Promise<T> {
    this.inHand += 1;
    try {
      return await work();
    } finally {
      this.inHand -= 1;
      this.sign();
    }
  }

  get consuming(): boolean {
    return this.inHand > 0 || this.now() - this.lastFetchAt < idleAfterMs;
  }

  get hung(): boolean {
    return this.inHand === 0 && this.now() - this.lastSignAt > hungAfterMs;
  }
}
