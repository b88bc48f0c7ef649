import kafkajs, { type ConsumerConfig, type KafkaConfig, type logCreator, type ProducerConfig } from 'kafkajs';
import type { Logger } from '#runtime';
import type { EventCatalogue } from '../../event-catalogue.js';
import { partitionsPerTopic } from '../broker.js';
import { keyPartitioner } from './key-partitioner.js';

const { logLevel } = kafkajs;

/** Where Kafka is and how it is used. */
export interface KafkaOptions {
  /** `host:port` of some brokers; the others are found through them. */
  readonly brokers: readonly string[];
  /** Reached by TLS, with the certificates of those that are trusted; plain when left out. */
  readonly tls?: { readonly ca: string | undefined };
  /** Names this process in Kafka's own logs and quotas. */
  readonly clientId: string;
  /** Copies of each topic; the broker's own default when left out. */
  readonly replicationFactor?: number;
  readonly logger: Logger;
  /** The product's own unless a test brings others. */
  readonly catalogue?: EventCatalogue;
  /** Goes before the name of the service in the name of its consumer group; for tests that share a Kafka. */
  readonly groupPrefix?: string;
}

/*
 * Every `retry` is spelled out, because kafkajs takes other defaults under NODE_ENV=test. Its own back-off grows to
 * half a minute, and a consumer would be back that long after its broker; here the longest pause is one second.
 */
const pauses = { initialRetryTime: 100, maxRetryTime: 1_000, multiplier: 2, factor: 0.2 };

const forEver = Number.MAX_SAFE_INTEGER;

/** Connections and metadata of what sends: fails within seconds, and its caller tries again. */
export function clientConfig({ brokers, tls, clientId, logger }: KafkaOptions): KafkaConfig {
  return {
    brokers: [...brokers],
    ...(tls && { ssl: tls.ca === undefined ? true : { ca: [tls.ca] } }),
    clientId,
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    retry: { ...pauses, retries: 4 },
    logLevel: logLevel.WARN,
    logCreator: logTo(logger),
  };
}

/**
 * Connections and metadata of a consumer. When its broker is gone it goes on trying as the member it was, and is let in
 * at once when the broker is back; a new member would have to wait until the session of the old one has run out.
 *
 * @param goOn asked before each attempt to find a broker; no is the only way to end the attempts.
 */
export function consumerClientConfig(options: KafkaOptions, goOn: () => boolean): KafkaConfig {
  // An empty list is an error that kafkajs does not retry.
  const brokers = (): string[] => (goOn() ? [...options.brokers] : []);
  return { ...clientConfig(options), brokers, retry: { ...pauses, retries: forEver } };
}

/**
 * Not idempotent: kafkajs calls its own implementation experimental, it can end in a sequence error after a broker's
 * crash, and the inbox drops what arrives twice anyway.
 */
export const producerConfig: ProducerConfig = {
  allowAutoTopicCreation: false,
  idempotent: false,
  createPartitioner: keyPartitioner,
  retry: { ...pauses, retries: 4 },
};

/** Partitions worked on side by side that each take a connection of the database pool. */
export const partitionsAtOnce = 4;

/** Partitions of which kafkajs gives us a batch at once: those, and all of a topic whose partitions share transactions. */
export const batchesAtOnce = partitionsAtOnce + partitionsPerTopic;

/** The session is as short as a broker allows by default: so long do partitions of a killed process lie idle. */
export function consumerConfig(groupId: string): ConsumerConfig {
  return {
    groupId,
    sessionTimeout: 6_000,
    heartbeatInterval: 1_500,
    rebalanceTimeout: 15_000,
    minBytes: 1,
    maxWaitTimeInMs: 500,
    metadataMaxAge: 60_000,
    allowAutoTopicCreation: false,
    retry: { ...pauses, retries: forEver },
  };
}

/** What kafkajs says about a consumer itself; of lost connections it tells many times over, and our own lines do too. */
const telling = /^(Consumer|ConsumerGroup|Runner)$/;

function logTo(logger: Logger): logCreator {
  return () =>
    ({ level, namespace, log }) => {
      const reason: unknown = log.error;
      const message = `kafkajs ${namespace}: ${log.message}${typeof reason === 'string' ? ` (${reason})` : ''}`;
      if (level === logLevel.ERROR && telling.test(namespace)) logger.warn(message);
      else logger.debug(message);
    };
}
