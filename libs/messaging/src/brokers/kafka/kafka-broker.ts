import kafkajs, { type Producer } from 'kafkajs';
import type { Broker, BrokerStrategy, OutgoingRecord, Subscriber } from '../broker.js';
import { calmTimers } from './calm-timers.js';
import { inParts } from './in-parts.js';
import { KafkaServer } from './kafka-server.js';
import { clientConfig, type KafkaOptions, producerConfig } from './kafka-settings.js';
import { KafkaTopics } from './kafka-topics.js';
import { keepMembership } from './keep-membership.js';

/** A record counts as written when every replica that is in step has it. */
const allInSyncReplicas = -1;

/** Carries events between processes through Kafka. */
export class KafkaBroker implements Broker {
  readonly kind = 'kafka';
  private readonly topics: KafkaTopics;
  private producer: Promise<Producer> | null = null;

  constructor(private readonly options: KafkaOptions) {
    calmTimers();
    keepMembership();
    this.topics = new KafkaTopics(options);
  }

  async publish(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    const producer = await this.connected();
    // One after another: a part that fails must not be overtaken by the part behind it.
    for (const part of inParts(records)) {
      const messages = part.map(({ key, value, headers }) => ({ key, value, headers }));
      await producer.send({ topic, acks: allInSyncReplicas, messages });
    }
  }

  strategyFor(subscriber: Subscriber): BrokerStrategy {
    return new KafkaServer(this.options, subscriber, this.topics);
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = null;
    await (await producer)?.disconnect();
  }

  /** The producer, connected once; a failure is forgotten, so that the next batch tries again. */
  private async connected(): Promise<Producer> {
    this.producer ??= this.connect();
    try {
      return await this.producer;
    } catch (error) {
      this.producer = null;
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    await this.topics.ensure();
    const producer = new kafkajs.Kafka(clientConfig(this.options)).producer(producerConfig);
    await producer.connect();
    return producer;
  }
}
