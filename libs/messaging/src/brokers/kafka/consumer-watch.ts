import type { Logger } from '#runtime';
import type { GroupOffsets } from './group-offsets.js';
import type { Lag } from './lag.js';
import type { VitalSigns } from './vital-signs.js';

/** How often the consumer is looked at. */
const lookEveryMs = 5_000;

/** A partition of ours whose records nobody fetches for so long is stuck: a new process begins anew. */
const neglectedAfterMs = 45_000;

export interface WatchParts {
  readonly signs: VitalSigns;
  readonly lag: Lag;
  readonly offsets: GroupOffsets;
  readonly logger: Logger;
  /** True while something is worked on; other partitions may have to wait for it. */
  readonly busy: () => boolean;
  /** Called when the consumer looks alive and does nothing. */
  readonly fail: (reason: Error) => void;
}

/** Looks after a consumer from outside: how far it is behind, and whether it still does what it should. */
export class ConsumerWatch {
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | null = null;

  constructor(private readonly parts: WatchParts) {
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = null));
    }, lookEveryMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.parts.offsets.close();
  }

  private async look(): Promise<void> {
    const { signs, lag, fail } = this.parts;
    if (signs.hung) fail(new Error('The Kafka consumer shows no sign of life.'));
    // Without a broker nothing can be fetched.
    if (this.parts.busy() || !signs.consuming) lag.careForAll();
    await this.ask();
    const neglected = lag.neglected(neglectedAfterMs);
    if (neglected !== null) fail(new Error(`The Kafka consumer runs, but leaves the records of ${neglected} alone.`));
  }

  private async ask(): Promise<void> {
    try {
      for (const { topic, partition, ...told } of await this.parts.offsets.ask()) {
        this.parts.lag.note(topic, partition, told);
      }
    } catch (error) {
      this.parts.logger.debug({ error }, 'how far the consumer is behind could not be asked');
    }
  }
}
