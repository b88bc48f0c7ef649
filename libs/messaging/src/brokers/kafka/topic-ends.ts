import kafkajs from 'kafkajs';

const { Kafka, logLevel } = kafkajs;

/**
 * How many records were ever written to each topic, over all its partitions: what an operator or a test asks to see
 * whether events move.
 *
 * @param brokers `host:port` of some brokers.
 */
export async function topicEnds(
  brokers: readonly string[],
  topics: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const kafka = new Kafka({ clientId: 'turnout-ends', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = topics.map(async (topic) => {
      const partitions = await admin.fetchTopicOffsets(topic);
      return [topic, partitions.reduce((sum, { high }) => sum + Number(high), 0)] as const;
    });
    return new Map(await Promise.all(ends));
  } finally {
    await admin.disconnect();
  }
}
