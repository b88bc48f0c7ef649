import type { ServiceName } from '#contracts';
import type { Logger } from '#runtime';
import type { Broker } from './broker.js';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';

/** What decides between the brokers. */
export interface BrokerOptions {
  /** `host:port` of some Kafka brokers; left out, events stay inside this process. */
  readonly kafkaBrokers?: readonly string[] | undefined;
  /** Names this process to Kafka, such as `turnout-contacts`. */
  readonly clientId: string;
  /** Copies of each Kafka topic; the broker's own default when left out. */
  readonly replicationFactor?: number | undefined;
  /** The services that run in this process; all of them unless said otherwise. In-process only. */
  readonly services?: readonly ServiceName[] | undefined;
  readonly logger: Logger;
}

/** The broker of a process: one object, shared by every service that runs in it. */
export function createBroker(options: BrokerOptions): Broker {
  const { kafkaBrokers, clientId, replicationFactor, logger } = options;
  if (kafkaBrokers === undefined) return new InProcessBroker(options.services);
  return new KafkaBroker({
    brokers: kafkaBrokers,
    clientId,
    logger,
    ...(replicationFactor ? { replicationFactor } : {}),
  });
}
