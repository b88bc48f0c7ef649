/** The ground that all bars stand on: one PostgreSQL, one Kafka, one sink, and one cluster with its people in it. */
import { startKafka } from '#testing';
import { takeIn } from '../fan-out/people.mjs';
import { startSink } from '../sink/start-sink.mjs';
import { startCluster } from './cluster.mjs';
import { startPostgres } from './postgres.mjs';

const databases = ['actions', 'contacts', 'notifications', 'web'].map((service) => `turnout_${service}`);

/**
 * @returns {Promise<{postgres: object, kafka: object, sink: object,
 *   clusterOf: (people: number, services?: string[]) => Promise<object>, withoutCluster: () => Promise<void>,
 *   freshKafka: (listeners: string) => Promise<void>, close: () => Promise<void>}>}
 */
export async function openGround() {
  const parts = { postgres: await startPostgres() };
  const close = async () => {
    for (const one of Object.values(parts).reverse()) await one.stop();
  };
  try {
    parts.sink = await startSink();
    parts.kafka = await startKafka();
    return groundOver(parts, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function groundOver(parts, close) {
  let cluster = null;
  let [inIt, heardBy] = ['', ''];
  const withoutCluster = async () => {
    await cluster?.stop();
    cluster = null;
    for (const name of databases) await parts.postgres.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  const freshKafka = async (listeners) => {
    await withoutCluster();
    if (heardBy !== '' && heardBy !== listeners) {
      await parts.kafka.stop();
      parts.kafka = await startKafka();
    }
    heardBy = listeners;
  };
  return {
    postgres: parts.postgres,
    sink: parts.sink,
    get kafka() {
      return parts.kafka;
    },
    /** Services over fresh databases that hold so many people; contacts and notifications unless others are named. */
    async clusterOf(people, services = ['contacts', 'notifications']) {
      const wanted = [people, ...services].join(' ');
      if (cluster !== null && inIt === wanted) return cluster;
      await freshKafka(services.join(' '));
      cluster = await startCluster(parts, { services });
      await takeIn(people, cluster, parts.postgres);
      inIt = wanted;
      return cluster;
    },
    /** Ends the services and drops their databases, for bars that bring their own. */
    withoutCluster,
    /**
     * The same, and a Kafka on which nothing was told that these listeners have not heard: a service that begins to
     * listen begins at the start of its topics, and would hear what was told in the bars before.
     */
    freshKafka,
    async close() {
      await withoutCluster();
      await close();
    },
  };
}
