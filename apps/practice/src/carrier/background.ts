/** Work that nobody waits for: callbacks and deliveries. It can be awaited as a whole and stops when told to. */
export class Background {
  private readonly running = new Set<Promise<void>>();
  private readonly sleepers = new Set<() => void>();
  private stopped = false;

  /** `report` hears of work that failed, which is a defect of the simulator: no webhook's answer makes it fail. */
  constructor(private readonly report: (cause: unknown) => void) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  start(work: () => Promise<void>): void {
    const run = work()
      .catch(this.report)
      .finally(() => this.running.delete(run));
    this.running.add(run);
  }

  /** Resolves after that long, or at once when everything is stopped. */
  pause(milliseconds: number): Promise<void> {
    if (this.stopped || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.sleepers.add(wake);
    });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }

  /** Cuts every pause short, so that each piece of work sees that it is stopped, and waits for all of it. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const wake of [...this.sleepers]) wake();
    await this.idle();
  }
}
