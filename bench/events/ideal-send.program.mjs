/** The ideal of bar O1: the same records to the same number of partitions, a thousand at a time, and nothing else. */
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { newId } from '#runtime';
import { probe } from '#testing';
import { serve } from '../harness/program.mjs';

const atOnce = 1_000;
const topic = `ideal.${newId()}`;
let producer, admin;

function recordOf(n) {
  const id = newId();
  const headers = { ce_specversion: '1.0', ce_id: id, ce_type: 'ideal.v1', ce_source: 'bench', 'content-type': 'json' };
  const value = JSON.stringify({
    replyId: id,
    contactId: id,
    actionId: id,
    shiftId: null,
    answer: 'yes',
    guests: n % 3,
  });
  return { key: id, value, headers };
}

serve({
  async prepare({ brokers, partitions }) {
    const kafka = new Kafka({ clientId: 'ideal', brokers, logLevel: logLevel.ERROR, retry: { initialRetryTime: 50 } });
    admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: partitions }] });
    // Kafka answers "no such topic" for a moment after it has made one.
    await probe('leaders of the topic', async () => (await admin.fetchTopicOffsets(topic)).length === partitions);
    producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, retry: { retries: 5 } });
    await producer.connect();
  },
  async run({ events }) {
    const batches = Array.from({ length: Math.ceil(events / atOnce) }, (_, batch) =>
      Array.from({ length: Math.min(atOnce, events - batch * atOnce) }, (_record, at) => recordOf(batch * atOnce + at)),
    );
    const startedAt = performance.now();
    for (const messages of batches) await producer.send({ topic, messages, acks: -1 });
    return { units: events, ms: performance.now() - startedAt };
  },
  /** Records that the broker holds. */
  async held() {
    const offsets = await admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  },
  async finish() {
    await admin.deleteTopics({ topics: [topic] });
    await Promise.all([producer.disconnect(), admin.disconnect()]);
  },
});
