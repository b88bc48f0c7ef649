/** Does something again and again, one round at a time, each after the pause that the one before asked for. */
export class Rounds {
  private running = false;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  /** @param work one round, which must not throw; answers the milliseconds until the next one, null for the last. */
  constructor(private readonly work: () => Promise<number | null>) {}

  start(): void {
    this.running = true;
    this.wait(0);
  }

  /** Nobody waits for another round any more. */
  get isOver(): boolean {
    return !this.running;
  }

  /** Resolves when the round in hand is over; there will be no other. */
  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    await this.round;
  }

  private wait(milliseconds: number): void {
    if (!this.running) return;
    this.timer = setTimeout(() => {
      this.round = this.work().then((pause) => {
        if (pause !== null) this.wait(pause);
      });
    }, milliseconds);
    this.timer.unref();
  }
}
