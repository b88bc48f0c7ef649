import { randomBytes } from 'node:crypto';
import { type ServiceName } from '#contracts';
import { type Broker, EventCatalogue, InProcessBroker, KafkaBroker } from '#messaging';
import { Logger } from '#runtime';
import { testDatabase, type TestDatabase } from '../test-database.js';
import { type Node, noteDatabase, startNode } from './node.js';
import { type NoteEvents, noteEvents } from './note-events.js';
import { type Note, Script } from './notes.consumer.js';

/** How a world carries events: inside this process, or by the Kafka at `brokers` (host:port, comma-separated). */
export type Carriage = { readonly kind: 'in-process' } | { readonly kind: 'kafka'; readonly brokers: string };

/** A handled note, as its row says. */
export interface SeenNote extends Note {
  readonly eventId: string;
  readonly type: string;
  readonly correlationId: string;
  readonly causationId: string | null;
}

/** A service that publishes notes and services that read them, each with a database of its own. */
export class World {
  readonly events: NoteEvents;
  readonly catalogue: EventCatalogue;
  private readonly databases = new Map<ServiceName, TestDatabase>();
  private readonly nodes: Node[] = [];
  private readonly brokers: Broker[] = [];
  private shared: InProcessBroker | null = null;
  /** Bound of a transaction that handles events, for containers that start from now on; the product's own unless set. */
  handlingWithinMs: number | undefined;

  /**
   * @param readers services that listen in this world; in one process, events wait for each of them.
   * @param suffix keeps the topics and groups of this world apart from those of others.
   */
  constructor(
    readonly carriage: Carriage,
    readonly readers: readonly ServiceName[] = ['contacts'],
    readonly suffix: string = randomBytes(4).toString('hex'),
  ) {
    this.events = noteEvents(suffix);
    this.catalogue = new EventCatalogue(this.events.all);
  }

  /** Starts a container of a service; several of one service are replicas. */
  async start(service: ServiceName, script?: Script, catalogue = this.catalogue): Promise<Node> {
    const { database } = await this.database(service);
    const { events, handlingWithinMs } = this;
    const parts = { service, database, broker: this.broker(), events, catalogue, handlingWithinMs };
    const node = await startNode({ ...parts, script: script ?? new Script() });
    this.nodes.push(node);
    return node;
  }

  /** The service that publishes; its relay runs. */
  startPublisher(): Promise<Node> {
    return this.start('notifications');
  }

  async database(service: ServiceName): Promise<TestDatabase> {
    const found = this.databases.get(service) ?? (await testDatabase(noteDatabase(service)));
    this.databases.set(service, found);
    return found;
  }

  /** A broker as a process of its own would have it; within one process all share one. */
  broker(): Broker {
    if (this.carriage.kind === 'in-process') return (this.shared ??= new InProcessBroker(this.readers, this.catalogue));
    const logger = new Logger({ service: 'test', level: 'silent', format: 'json' });
    const broker = new KafkaBroker({
      brokers: this.carriage.brokers.split(','),
      clientId: `test-${this.suffix}`,
      groupPrefix: `${this.suffix}-`,
      catalogue: this.catalogue,
      logger,
    });
    this.brokers.push(broker);
    return broker;
  }

  /** What a service handled, in the order in which it did. */
  async seen(service: ServiceName = 'contacts'): Promise<SeenNote[]> {
    const { database } = await this.database(service);
    return database.query<SeenNote>(
      `SELECT event_id AS "eventId", correlation_id AS "correlationId", causation_id AS "causationId", type, thread, n
         FROM notes_seen ORDER BY position`,
    );
  }

  /** Events that are not on their way yet. */
  async outboxCount(): Promise<number> {
    const { database } = await this.database('notifications');
    const [row] = await database.query<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
    return row?.waiting ?? 0;
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    await Promise.all(this.brokers.map((broker) => broker.close()));
    for (const database of this.databases.values()) await database.close();
  }
}

/** Writes a note in a transaction of its own. */
export function write(node: Node, world: World, note: Note): Promise<void> {
  return node.transactions.run(async (tx) => tx.publish(world.events.noteWritten, note));
}

/** Writes notes 1 to `howMany` of a thread, a few at a time in one transaction. */
export async function writeMany(node: Node, world: World, thread: string, howMany: number): Promise<void> {
  const atOnce = 10;
  for (let first = 1; first <= howMany; first += atOnce) {
    await node.transactions.run(async (tx) => {
      for (let n = first; n < first + atOnce && n <= howMany; n++) tx.publish(world.events.noteWritten, { thread, n });
    });
  }
}

/** 1 to `last`. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The numbers of a thread in the order in which they were handled. */
export function numbersOf(seen: readonly SeenNote[], thread: string): number[] {
  return seen.filter((note) => note.thread === thread).map(({ n }) => n);
}
