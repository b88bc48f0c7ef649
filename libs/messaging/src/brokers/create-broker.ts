import { readFileSync } from 'node:fs';
import type { ServiceName } from '#contracts';
import type { Logger } from '#runtime';
import type { Broker } from './broker.js';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';

/** What decides between the brokers. */
export interface BrokerOptions {
  /** `host:port` of some Kafka brokers; left out, events stay inside this process. */
  readonly kafkaBrokers?: readonly string[] | undefined;
  /** Kafka is reached by TLS; trusted is whoever the file of certificates names, or Node's own list. */
  readonly kafkaTls?: { readonly caFile: string | undefined } | undefined;
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
  const { kafkaBrokers, kafkaTls, clientId, replicationFactor, logger } = options;
  if (kafkaBrokers === undefined) return new InProcessBroker(options.services);
  return new KafkaBroker({
    brokers: kafkaBrokers,
    clientId,
    logger,
    ...(kafkaTls
      ? { tls: { ca: kafkaTls.caFile === undefined ? undefined : readFileSync(kafkaTls.caFile, 'utf8') } }
      : {}),
    ...(replicationFactor ? { replicationFactor } : {}),
  });
}
