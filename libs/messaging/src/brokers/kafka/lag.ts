/** How far a consumer is behind, by partition; as of the last record that it handled of each. */
export class Lag {
  private partitions = new Map<string, { readonly topic: string; readonly records: number }>();

  set(topic: string, partition: number, records: number): void {
    this.partitions.set(`${topic}/${String(partition)}`, { topic, records });
  }

  /** Forgets the partitions that went to somebody else. */
  keepOnly(assignment: Readonly<Record<string, readonly number[]>>): void {
    const mine = Object.entries(assignment).flatMap(([topic, numbers]) => numbers.map((n) => `${topic}/${String(n)}`));
    this.partitions = new Map([...this.partitions].filter(([name]) => mine.includes(name)));
  }

  byTopic(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { topic, records } of this.partitions.values()) sums.set(topic, (sums.get(topic) ?? 0) + records);
    return sums;
  }
}
