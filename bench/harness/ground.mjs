/** The ground that all bars stand on: one PostgreSQL, one Kafka, one sink, and one cluster with its people in it. */
import { startKafka } from '#testing';
import { takeIn } from '../fan-out/people.mjs';
import { startSink } from '../sink/start-sink.mjs';
import { startCluster } from './cluster.mjs';
import { startPostgres } from './postgres.mjs';

const databases = ['actions', 'contacts', 'notifications', 'web'].map((service) => `turnout_${service}`);

/**
 * @returns {Promise<{postgres: object, kafka: object, sink: object,
 *   clusterOf: (people: number) => Promise<object>, withoutCluster: () => Promise<void>, close: () => Promise<void>}>}
 */
export async function openGround() {
  const postgres = await startPostgres();
  const opened = [postgres];
  const close = async () => {
    for (const one of opened.reverse()) await one.stop();
  };
  try {
    const sink = await startSink();
    opened.push(sink);
    const kafka = await startKafka();
    opened.push(kafka);
    return groundOver({ postgres, sink, kafka }, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function groundOver(parts, close) {
  let cluster = null;
  let peopleInIt = 0;
  const withoutCluster = async () => {
    await cluster?.stop();
    cluster = null;
    for (const name of databases) await parts.postgres.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return {
    ...parts,
    /** Contacts and notifications over fresh databases that hold so many people. */
    async clusterOf(people) {
      if (cluster !== null && peopleInIt === people) return cluster;
      await withoutCluster();
      cluster = await startCluster(parts);
      await takeIn(people, cluster, parts.postgres);
      peopleInIt = people;
      return cluster;
    },
    /** Ends the services and drops their databases, for bars that bring their own. */
    withoutCluster,
    async close() {
      await withoutCluster();
      await close();
    },
  };
}
