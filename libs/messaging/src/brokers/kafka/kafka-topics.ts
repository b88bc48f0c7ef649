import kafkajs, { type Admin } from 'kafkajs';
import { EventCatalogue } from '../../event-catalogue.js';
import { partitionsPerTopic } from '../broker.js';
import { clientConfig, type KafkaOptions } from './kafka-settings.js';

/** Events stay this long: enough to catch up after any outage, whatever the broker's own default is. */
const keptMs = 7 * 24 * 60 * 60 * 1_000;

/** Creates the topics of the contracts, once per process, before anything is sent or read. */
export class KafkaTopics {
  private made: Promise<void> | null = null;

  constructor(private readonly options: KafkaOptions) {}

  /** Resolves when all topics are there. A failure is forgotten, so that the next call tries again. */
  async ensure(): Promise<void> {
    this.made ??= this.make();
    try {
      await this.made;
    } catch (error) {
      this.made = null;
      throw error;
    }
  }

  private async make(): Promise<void> {
    const admin = new kafkajs.Kafka(clientConfig(this.options)).admin();
    try {
      await admin.connect();
      await this.createMissing(admin);
    } finally {
      await admin.disconnect();
    }
  }

  private async createMissing(admin: Admin): Promise<void> {
    const there = new Set(await admin.listTopics());
    const missing = (this.options.catalogue ?? new EventCatalogue()).topics.filter((topic) => !there.has(topic));
    if (missing.length === 0) return;
    const replicationFactor = this.options.replicationFactor ?? -1;
    // Answers false when another process was faster: then they are there too.
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        ...{ topic, numPartitions: partitionsPerTopic, replicationFactor },
        configEntries: [{ name: 'retention.ms', value: String(keptMs) }],
      })),
    });
  }
}
