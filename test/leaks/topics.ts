import kafkajs, { type KafkaMessage, type Message } from 'kafkajs';
import { allTopics } from '#contracts';
import { probe } from '#testing';

/** A record as a consumer gets it. */
export type TopicRecord = Pick<KafkaMessage, 'key' | 'value' | 'headers'>;

const { Kafka, logLevel, Partitioners } = kafkajs;

function connectTo(brokers: string): kafkajs.Kafka {
  return new Kafka({ clientId: 'leak-search', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
}

/** Writes records as nobody of the house would. */
export async function writeRecords(brokers: string, topic: string, messages: Message[]): Promise<void> {
  const producer = connectTo(brokers).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages });
  await producer.disconnect();
}

/** Reads every record of every topic as a consumer gets it. The answer is how many there were. */
export async function readRecords(
  brokers: string,
  look: (topic: string, record: TopicRecord) => void,
): Promise<number> {
  const kafka = connectTo(brokers);
  const expected = await countRecords(kafka);
  const consumer = kafka.consumer({ groupId: `leak-search-${String(Date.now())}`, sessionTimeout: 10_000 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...allTopics], fromBeginning: true });
  let read = 0;
  try {
    await consumer.run({
      eachMessage: ({ topic, message }) => {
        read += 1;
        look(topic, message);
        return Promise.resolve();
      },
    });
    await probe('every record of every topic', () => read >= expected, { withinMs: 60_000 });
  } finally {
    await consumer.disconnect();
  }
  return read;
}

async function countRecords(kafka: kafkajs.Kafka): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await Promise.all(allTopics.map((topic) => admin.fetchTopicOffsets(topic)));
  await admin.disconnect();
  return offsets.flat().reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
}
