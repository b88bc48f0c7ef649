import kafkajs, { type Admin } from 'kafkajs';
import { clientConfig, type KafkaOptions } from './kafka-settings.js';

/** How far a group is in one partition. */
export interface GroupOffset {
  readonly topic: string;
  readonly partition: number;
  /** Offset that the next record to be written will have. */
  readonly end: number;
  /** Offset of the first record that the group has not handled. */
  readonly next: number;
}

/** What Kafka calls the offset of a group that has never committed one. */
const neverCommitted = -1;

/** Asks the broker how far a consumer group is; what a consumer knows by itself ends at what it fetched last. */
export class GroupOffsets {
  private admin: Promise<Admin> | null = null;

  constructor(
    private readonly options: KafkaOptions,
    private readonly groupId: string,
    private readonly topics: readonly string[],
  ) {}

  /** Every partition of the topics. An error means that no broker answers for now. */
  async ask(): Promise<GroupOffset[]> {
    try {
      const admin = await (this.admin ??= this.connect());
      const committed = await admin.fetchOffsets({ groupId: this.groupId, topics: [...this.topics] });
      const parts = await Promise.all(committed.map((one) => askTopic(admin, one)));
      return parts.flat();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = null;
    // A connection that failed has told its error to whoever asked.
    await (await admin?.catch(() => null))?.disconnect();
  }

  private async connect(): Promise<Admin> {
    const admin = new kafkajs.Kafka(clientConfig(this.options)).admin();
    await admin.connect();
    return admin;
  }
}

interface Committed {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
}

async function askTopic(admin: Admin, { topic, partitions }: Committed): Promise<GroupOffset[]> {
  const ends = new Map((await admin.fetchTopicOffsets(topic)).map((one) => [one.partition, one]));
  return partitions.map(({ partition, offset }) => {
    const { high, low } = ends.get(partition) ?? { high: '0', low: '0' };
    const next = Number(offset) === neverCommitted ? Number(low) : Number(offset);
    return { topic, partition, end: Number(high), next };
  });
}
