import type { CustomTransportStrategy, MessageHandler } from '@nestjs/microservices';
import type { ServiceName } from '#contracts';
import type { Logger } from '#runtime';
import type { Dispatcher } from '../consuming/dispatcher.js';
import type { RecordHeaders } from '../event-headers.js';

/** Partitions of each topic on Kafka, lanes of each topic in one process: what one key never leaves. */
export const partitionsPerTopic = 12;

/** An event as the relay hands it to a broker. */
export interface OutgoingRecord {
  /** Place in the outbox of its service; grows within a topic. */
  readonly id: number;
  readonly key: string;
  /** The payload as JSON. Null is a tombstone: no publisher of ours sends one, and readers park it. */
  readonly value: string | null;
  readonly headers: RecordHeaders;
}

/** What carries events from the outbox of one service to the handlers of others. */
export interface Broker {
  readonly kind: 'kafka' | 'in-process';

  /**
   * Takes records of one topic, in order. When the promise is kept, the outbox may forget them: Kafka has written
   * them down, or every service that listens in this process has handled or parked them. Records may arrive more
   * than once; within a key, the first arrivals keep their order.
   *
   * @param signal aborted when nobody will wait for the answer any more; a broker need not hurry up.
   */
  publish(topic: string, records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void>;

  /** The microservice server that brings a service its events. A container must have one only. */
  strategyFor(subscriber: Subscriber): BrokerStrategy;

  /** Ends the connections for publishing. */
  close(): Promise<void>;
}

/** Who listens, and what happens with what arrives. */
export interface Subscriber {
  readonly service: ServiceName;
  readonly topics: readonly string[];
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  /**
   * Called at most once, when consuming has ended for good and only a new process can go on. The process must exit:
   * a service that looks healthy and hears nothing is worse than one that is down.
   */
  readonly onFatal: (reason: Error) => void;
}

/** Nest's server of one service, and what `/readyz` and `/metrics` ask it. */
export interface BrokerStrategy extends CustomTransportStrategy {
  /** Null while events are being consumed, otherwise why not, in a few words. */
  readiness(): string | null;
  /** What Nest found when it scanned the container for handlers. */
  getHandlers(): ReadonlyMap<string, MessageHandler>;
  /** Records that the broker holds and that are not handled yet, by topic; as of the last batch. */
  lag(): ReadonlyMap<string, number>;
}
