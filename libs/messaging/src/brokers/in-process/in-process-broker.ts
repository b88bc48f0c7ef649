import { crc32 } from 'node:zlib';
import { type ServiceName, serviceNames } from '#contracts';
import { EventCatalogue } from '../../event-catalogue.js';
import type { IncomingRecord } from '../../consuming/record.js';
import {
  type Broker,
  type BrokerStrategy,
  type OutgoingRecord,
  partitionsPerTopic,
  type Subscriber,
} from '../broker.js';
import { Group } from './group.js';
import { InProcessServer } from './in-process-server.js';

/**
 * Carries events between services of one process; they share one object of this class. It keeps nothing: the outbox
 * forgets an event only when every service that the contracts list has handled or parked it, so the end of the
 * process at any point loses nothing.
 */
export class InProcessBroker implements Broker {
  readonly kind = 'in-process';
  private readonly groups: Map<ServiceName, Group>;

  /**
   * @param services those that run in this process. Events wait for each of them to listen, also for one that has not
   *   started yet; a test with one service alone names only that one, and others are waited for once they have listened.
   */
  constructor(
    services: readonly ServiceName[] = serviceNames,
    private readonly catalogue: EventCatalogue = new EventCatalogue(),
  ) {
    this.groups = new Map(services.map((service) => [service, new Group()]));
  }

  async publish(topic: string, records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    const lanes = intoLanes(topic, records);
    const deliveries = this.groupsOf(topic).flatMap((group) => lanes.map((lane) => group.deliver(lane, signal)));
    const outcomes = await Promise.allSettled(deliveries);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  strategyFor(subscriber: Subscriber): BrokerStrategy {
    const group = this.groups.get(subscriber.service) ?? new Group();
    this.groups.set(subscriber.service, group);
    return new InProcessServer(group, subscriber);
  }

  async close(): Promise<void> {
    // Nothing is kept, so nothing has to be given back.
  }

  private groupsOf(topic: string): Group[] {
    const readers = this.catalogue.readersOf(topic).map((service) => this.groups.get(service));
    return readers.filter((group) => group !== undefined);
  }
}

/** The records by lane, each in their order; a key stays in its lane for ever. */
function intoLanes(topic: string, records: readonly OutgoingRecord[]): IncomingRecord[][] {
  const lanes = new Map<number, IncomingRecord[]>();
  for (const record of records) {
    const partition = crc32(record.key) % partitionsPerTopic;
    const lane = lanes.get(partition) ?? [];
    lane.push(arrive(topic, partition, record));
    lanes.set(partition, lane);
  }
  return [...lanes.values()];
}

/** The same bytes that would arrive from Kafka, so that handlers meet one format. */
function arrive(topic: string, partition: number, record: OutgoingRecord): IncomingRecord {
  const { key, value, headers } = record;
  return {
    topic,
    partition,
    offset: String(record.id),
    key: Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers,
  };
}
