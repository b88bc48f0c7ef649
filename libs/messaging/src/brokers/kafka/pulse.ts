/** Often enough for the shortest session that a broker allows, six seconds. */
const beatEveryMs = 1_000;

/** Heartbeats from beside the work on a batch, so that a handler may take longer than a session. */
export class Pulse {
  private readonly timer: NodeJS.Timeout;
  private failure: Error | null = null;

  /**
   * @param beat tells the broker that its consumer lives.
   * @param whenLost called when a beat failed: the group goes on without this consumer.
   */
  constructor(
    private readonly beat: () => Promise<void>,
    private readonly whenLost: () => void,
  ) {
    this.timer = setInterval(() => void this.once(), beatEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @throws Error the failure of the beat that failed first, when one did. */
  confirm(): void {
    if (this.failure !== null) throw this.failure;
  }

  private async once(): Promise<void> {
    try {
      await this.beat();
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error('A heartbeat failed', { cause: error });
      this.whenLost();
    }
  }
}
