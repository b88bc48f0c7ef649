/** How far a consumer is in one partition. */
interface Place {
  readonly topic: string;
  /** Offset that the next record to be written will have. */
  end: number;
  /** Offset of the next record to handle. */
  next: number;
  /** When there was last nothing to do, or somebody at work on it; monotonic milliseconds. */
  caredForAt: number;
}

/** How far a consumer is behind in the partitions that are its own. */
export class Lag {
  private mine: ReadonlySet<string> = new Set();
  private places = new Map<string, Place>();

  /** @param now monotonic milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A batch was read up to there, or the broker was asked. Both may be told late, so neither figure goes back. */
  note(topic: string, partition: number, told: { readonly end: number; readonly next: number }): void {
    const name = nameOf(topic, partition);
    if (!this.mine.has(name)) return;
    const place = this.places.get(name) ?? { topic, ...told, caredForAt: this.now() };
    place.end = Math.max(place.end, told.end);
    if (told.next > place.next || told.next >= place.end) place.caredForAt = this.now();
    place.next = Math.max(place.next, told.next);
    this.places.set(name, place);
  }

  /** The partitions were shared out; those that went to somebody else are forgotten. */
  keepOnly(assignment: Readonly<Record<string, readonly number[]>>): void {
    const names = Object.entries(assignment).flatMap(([topic, numbers]) => numbers.map((one) => nameOf(topic, one)));
    this.mine = new Set(names);
    this.places = new Map([...this.places].filter(([name]) => this.mine.has(name)));
  }

  byTopic(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { topic, end, next } of this.places.values()) sums.set(topic, (sums.get(topic) ?? 0) + end - next);
    return sums;
  }

  /** Somebody is at work, or nobody can be: nothing is neglected just now. */
  careForAll(): void {
    for (const place of this.places.values()) place.caredForAt = this.now();
  }

  /** A partition with records that nobody has cared for in so long, although somebody should; null when all is well. */
  neglected(milliseconds: number): string | null {
    for (const [name, { end, next, caredForAt }] of this.places) {
      if (end > next && this.now() - caredForAt > milliseconds) return name;
    }
    return null;
  }
}

function nameOf(topic: string, partition: number): string {
  return `${topic}/${String(partition)}`;
}
