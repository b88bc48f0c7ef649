import { Bell } from './bell.js';
import { type DrainParts, OutboxDrain } from './outbox-drain.js';

/** How often an active relay looks without being woken. */
const pollMs = 1_000;

/** The time during which one relay is the active one: it drains every topic that was rung for, and polls the rest. */
export class RelayTurn {
  private readonly bell = new Bell();
  private readonly rung = new Set<string>();
  private drains: readonly OutboxDrain[] = [];
  private ended = false;
  private polledAt = -Infinity;

  constructor(
    private readonly ownTopics: readonly string[],
    private readonly parts: DrainParts,
  ) {}

  /** These topics have new events. */
  ring(topics: ReadonlySet<string>): void {
    for (const topic of topics) this.rung.add(topic);
    this.bell.ring();
  }

  /** Makes `run` come back, after the batches under way. */
  end(): void {
    this.ended = true;
    this.bell.ring();
  }

  async run(): Promise<void> {
    const topics = new Set([...this.ownTopics, ...(await this.parts.reader.topics())]);
    this.drains = [...topics].map((topic) => new OutboxDrain(topic, this.parts));
    try {
      while (!this.isEnded()) {
        await this.look();
        await this.bell.wait(Math.max(0, this.polledAt + pollMs - performance.now()));
      }
    } finally {
      await Promise.all(this.drains.map((drain) => drain.stop()));
    }
  }

  private isEnded(): boolean {
    return this.ended;
  }

  private async look(): Promise<void> {
    const idle = this.drains.filter((drain) => !drain.busy);
    if (performance.now() - this.polledAt < pollMs) {
      const rung = idle.filter(({ topic }) => this.rung.has(topic));
      return this.begin(rung.map((drain) => ({ drain, above: drain.horizon.above })));
    }
    this.polledAt = performance.now();
    await this.moveHorizons();
    // The poll reads from the very start: should anything ever be left behind a horizon, it is late and not lost.
    await this.begin(idle.map((drain) => ({ drain, above: 0 })));
  }

  private async moveHorizons(): Promise<void> {
    const horizons = this.drains.map(({ horizon }) => horizon).filter(({ wantsTick }) => wantsTick);
    if (horizons.length === 0) return;
    const bounds = await this.parts.reader.bounds();
    for (const horizon of horizons) horizon.tick(bounds);
  }

  private async begin(places: readonly { readonly drain: OutboxDrain; readonly above: number }[]): Promise<void> {
    if (places.length === 0) return;
    for (const { drain } of places) this.rung.delete(drain.topic);
    const found = await this.parts.reader.read(places.map(({ drain, above }) => ({ topic: drain.topic, above })));
    for (const { drain } of places) {
      const batch = found.get(drain.topic);
      if (batch) drain.start(batch, (well) => this.drained(drain.topic, well));
    }
  }

  /** A topic that failed is looked at again at once (its pause is over); one that is done only when it was rung for. */
  private drained(topic: string, well: boolean): void {
    if (!well) this.rung.add(topic);
    if (this.rung.has(topic)) this.bell.ring();
  }
}
