/** One item and whoever waits for it. */
interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (output: O) => void;
  readonly reject: (error: unknown) => void;
}

/** Batches on their way at once. */
const together = 2;
/** Within this time a batch has nearly always committed. A second one that began before would only halve both. */
const stuckMs = 10;
const mostInBatch = 500;

/**
 * Group commit: what arrives while a transaction is on its way goes into the next one, so that many requests share one
 * wait for the disk, and each is answered only when its own part is durable.
 */
export class MicroBatches<I, O> {
  private waiting: Waiting<I, O>[] = [];
  private running = 0;
  private stuck = 0;
  private scheduled = false;

  /** @param work writes a batch and answers for each item, in order. */
  constructor(private readonly work: (items: readonly I[]) => Promise<readonly O[]>) {}

  /** Resolves when the item is durable; rejects when it, by itself, cannot be written. */
  add(item: I): Promise<O> {
    return new Promise<O>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.next();
      });
    });
  }

  private next(): void {
    while (this.running < Math.min(together, 1 + this.stuck) && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, mostInBatch);
      this.running += 1;
      const noLongerStuck = this.watch();
      void this.settle(batch).finally(() => {
        noLongerStuck();
        this.running -= 1;
        this.next();
      });
    }
  }

  /** Whoever waits behind a batch that is stuck, at a lock say, must not be stuck as well. */
  private watch(): () => void {
    let stuck = 0;
    const bell = setTimeout(() => {
      this.stuck += ++stuck;
      this.next();
    }, stuckMs);
    return () => {
      clearTimeout(bell);
      this.stuck -= stuck;
    };
  }

  private async settle(batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outputs = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(outputs[index] as O));
    } catch (error) {
      const [only, another] = batch;
      if (only && !another) only.reject(error);
      // One of them spoiled it for all; alone, the others succeed.
      else for (const one of batch) await this.settle([one]);
    }
  }
}
