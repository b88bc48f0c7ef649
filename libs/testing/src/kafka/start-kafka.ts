import { randomBytes } from 'node:crypto';
import { freePorts } from '../free-port.js';
import { probe } from '../probe.js';
import { ensureProgram, machinePrograms } from '../programs.js';
import { temporaryFolder } from '../run-folder.js';
import { brokersUp } from './ask-kafka.js';
import { KafkaBroker, type RunningKafka } from './kafka-broker.js';
import { kafkaJars } from './kafka-jars.js';

export interface StartKafkaOptions {
  /** Starts a broker even when KAFKA_BROKERS is given: for tests that kill it. */
  readonly own?: boolean;
}

const attempts = 3;
const answersWithinMs = 60_000;

/**
 * Starts a Kafka broker of this test's own (KRaft, one node, nothing created automatically), or takes the one that
 * the environment's KAFKA_BROKERS names.
 *
 * @returns when it answers.
 * @throws Error with the last lines of its log when it does not.
 */
export async function startKafka(options: StartKafkaOptions = {}): Promise<RunningKafka> {
  const given = process.env.KAFKA_BROKERS;
  if (given !== undefined && given !== '' && options.own !== true) return takeGiven(given);
  const java = await ensureProgram(machinePrograms.java);
  const jars = await kafkaJars();
  for (let attempt = 1; ; attempt++) {
    const [port = 0, controllerPort = 0] = await freePorts(2);
    const folder = temporaryFolder('kafka');
    const broker = new KafkaBroker({ java, jars, folder, port, controllerPort, clusterId: newClusterId() });
    try {
      await broker.format();
      await broker.restart();
      return broker;
    } catch (error) {
      await broker.kill();
      // A port that was free may be taken a moment later; the next attempt has others.
      const portTaken = (await broker.logTail(200)).includes('Address already in use');
      if (!portTaken || attempt >= attempts) throw error;
    }
  }
}

/** 16 bytes in base64url. One that starts with a dash would read as an option. */
function newClusterId(): string {
  return randomBytes(16).toString('base64url').replace(/^-/, 'A');
}

async function takeGiven(brokers: string): Promise<RunningKafka> {
  const [first = ''] = brokers.split(',');
  const up = (): Promise<number> => brokersUp(first.trim());
  await probe(`an answer of the Kafka that KAFKA_BROKERS names (${first})`, up, { withinMs: answersWithinMs });
  const notOurs = (): Promise<never> =>
    Promise.reject(new Error('KAFKA_BROKERS is not ours to stop; a test that must starts its own: { own: true }.'));
  return {
    brokers,
    pid: null,
    stop: () => Promise.resolve(),
    kill: notOurs,
    restart: notOurs,
    logTail: () => Promise.resolve(`(the log of ${brokers} is not here)`),
  };
}
