import type { EachBatchPayload } from 'kafkajs';
import type { Logger } from '#runtime';

/** What of kafkajs is needed to tell how far a group is. */
type Commits = Pick<EachBatchPayload, 'uncommittedOffsets' | 'commitOffsetsIfNecessary'>;

/** So long a place may be known to us and not to Kafka. */
const gatheredMs = 100;

/**
 * Tells Kafka how far its group is: one request for all partitions, a moment after the first of them has moved on. By
 * itself kafkajs sends one after each batch of each partition, which costs the broker more than the events do. Whoever
 * gets a partition meanwhile meets some events a second time, and its inbox knows them.
 */
export class OffsetCommits {
  private timer: NodeJS.Timeout | null = null;
  private group: Commits | null = null;

  constructor(private readonly logger: Logger) {}

  /** Something was handled. */
  moved(group: Commits): void {
    this.group = group;
    this.timer ??= setTimeout(() => void this.tell(), gatheredMs).unref();
  }

  /** Tells what has not been told yet, at once. */
  async tell(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { group } = this;
    this.group = null;
    try {
      await group?.commitOffsetsIfNecessary(group.uncommittedOffsets());
    } catch (error) {
      this.logger.debug({ error }, 'Kafka was not told how far this group is; some events may come again');
    }
  }
}
