import kafkajs, { type Consumer, type KafkaMessage, type Producer } from 'kafkajs';
import { allTopics } from '#contracts';
import { headerNames, topicEnds } from '#messaging';
import { newId } from '#runtime';
import { probe } from '#testing';
import type { WireRecord } from '../checker/facts.js';

const { Kafka, logLevel } = kafkajs;
const poisonHeader = 'rig_poison';

/** A record to be written by hand. */
export interface HandMade {
  readonly topic: string;
  readonly key: string | null;
  readonly value: Buffer | string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the topics carried, read by a group of the rig's own, and what the rig writes into them by hand. */
export class Wire {
  private readonly records = new Map<string, WireRecord>();
  private consumer: Consumer | null = null;
  private producer: Producer | null = null;

  constructor(private readonly brokers: string) {}

  /** Everything that was ever written, once this reader has seen it all. */
  async all(withinMs = 40_000): Promise<readonly WireRecord[]> {
    await probe('all records of the topics', () => this.catchUp(), { withinMs, everyMs: 200 });
    return [...this.records.values()];
  }

  /** Writes records that no publisher of ours would make; they are known as such afterwards. */
  produce(made: readonly HandMade[]): Promise<void> {
    return this.send(made.map((one) => ({ ...one, headers: { ...one.headers, [poisonHeader]: '1' } })));
  }

  /** Writes records as a relay does, in order. */
  relay(made: readonly HandMade[]): Promise<void> {
    return this.send(made);
  }

  private async send(made: readonly HandMade[]): Promise<void> {
    this.producer ??= await this.connect();
    for (const { topic, ...message } of made) await this.producer.send({ topic, messages: [message] });
  }

  private async connect(): Promise<Producer> {
    const createPartitioner = kafkajs.Partitioners.DefaultPartitioner;
    const producer = this.kafka().producer({ allowAutoTopicCreation: false, createPartitioner });
    await producer.connect();
    return producer;
  }

  async close(): Promise<void> {
    const { consumer, producer } = this;
    this.consumer = null;
    this.producer = null;
    await Promise.all([consumer?.disconnect(), producer?.disconnect()]);
  }

  private async catchUp(): Promise<boolean> {
    const ends = await topicEnds(this.brokers.split(','), allTopics);
    const written = [...ends.values()].reduce((sum, end) => sum + end, 0);
    if (this.records.size >= written) return true;
    if (!this.consumer) await this.begin();
    throw new Error(`${this.records.size} of ${written} are read`);
  }

  private async begin(): Promise<void> {
    const consumer = this.kafka().consumer({ groupId: `rig-${newId()}`, allowAutoTopicCreation: false });
    this.consumer = consumer;
    consumer.on(consumer.events.CRASH, () => {
      if (this.consumer === consumer) this.consumer = null;
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...allTopics], fromBeginning: true });
    await consumer.run({
      partitionsConsumedConcurrently: 4,
      eachMessage: async ({ topic, partition, message }) => this.keep(topic, partition, message),
    });
  }

  private keep(topic: string, partition: number, { offset, key, headers }: KafkaMessage): void {
    const said = (name: string): string | null => headers?.[name]?.toString() ?? null;
    this.records.set(`${topic} ${partition} ${offset}`, {
      topic,
      partition,
      offset: Number(offset),
      key: key?.toString() ?? null,
      eventId: said(headerNames.id),
      type: said(headerNames.type),
      poison: said(poisonHeader) !== null,
    });
  }

  private kafka(): InstanceType<typeof Kafka> {
    const retry = { initialRetryTime: 100, maxRetryTime: 500, retries: 60 };
    return new Kafka({ clientId: 'rig', brokers: this.brokers.split(','), logLevel: logLevel.NOTHING, retry });
  }
}
