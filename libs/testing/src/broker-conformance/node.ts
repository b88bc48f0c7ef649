import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { auditMigrations } from '#audit';
import type { ServiceName } from '#contracts';
import { Database, type DatabaseDefinition } from '#database';
import {
  type Broker,
  connectMessaging,
  DiscardParked,
  EventCatalogue,
  MessagingModule,
  MessagingTables1790000000001,
  ParkedAttempts1790000000010,
  ParkedEvents,
  ReplayParked,
  type RunningMessaging,
  Transactions,
} from '#messaging';
import { Clock, Health, Logger, Metrics, SystemClock } from '#runtime';
import type { NoteEvents } from './note-events.js';
import { NotesConsumer, NotesSeen1790000000099, Script } from './notes.consumer.js';

/** What every service of the suite keeps in its database. */
export function noteDatabase(service: ServiceName): DatabaseDefinition {
  const messaging = [MessagingTables1790000000001, ParkedAttempts1790000000010];
  const migrations = [...messaging, ...auditMigrations, NotesSeen1790000000099];
  return { name: `notes_${service}`, entities: [], migrations };
}

/** One running container of a service. */
export interface Node {
  readonly transactions: Transactions;
  readonly parked: ParkedEvents;
  readonly replay: ReplayParked;
  readonly discard: DiscardParked;
  readonly messaging: RunningMessaging;
  readonly health: Health;
  /** Why consuming ended for good, once it has. */
  readonly fatal: () => Error | null;
  /** Value of a counter for all of its labels that hold the given ones. */
  counted(name: string, labels: Record<string, string>): Promise<number>;
  stop(): Promise<void>;
}

export interface NodeParts {
  readonly service: ServiceName;
  readonly database: Database;
  readonly broker: Broker;
  readonly events: NoteEvents;
  readonly script?: Script;
  readonly catalogue?: EventCatalogue;
  /** Bound of a transaction that handles events; the product's unless given. */
  readonly handlingWithinMs?: number | undefined;
}

@Module({})
class NoteModule {}

/** Starts a container with the consumers of the suite; answers when it hears events and tells its own. */
export async function startNode(parts: NodeParts): Promise<Node> {
  const app = await container(parts);
  let fatal: Error | null = null;
  const messaging = await connectMessaging(app, parts.broker, (reason) => (fatal = reason));
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await messaging.stop();
    await app.close();
  };
  return {
    transactions: app.get(Transactions),
    parked: app.get(ParkedEvents),
    replay: app.get(ReplayParked),
    discard: app.get(DiscardParked),
    health: app.get(Health),
    messaging,
    fatal: () => fatal,
    counted: (name, labels) => counted(app.get(Metrics), name, labels),
    stop: () => (stopped ??= stop()),
  };
}

async function container({ service, database, script, ...parts }: NodeParts): Promise<INestApplication> {
  const catalogue = parts.catalogue ?? new EventCatalogue(parts.events.all);
  const given = [
    { provide: Clock, useValue: new SystemClock() },
    { provide: Database, useValue: database },
    { provide: Logger, useValue: new Logger({ service, level: 'silent', format: 'json' }) },
    { provide: Metrics, useValue: new Metrics() },
    { provide: Health, useValue: new Health() },
    { provide: Script, useValue: script ?? new Script() },
  ];
  const root = {
    module: NoteModule,
    global: true,
    imports: [MessagingModule.forService(service, catalogue, parts.handlingWithinMs)],
    controllers: [NotesConsumer],
    providers: given,
    exports: given.map(({ provide }) => provide),
  };
  const app = await NestFactory.create(root, new FastifyAdapter(), { logger: false, abortOnError: false });
  return app.init();
}

async function counted(metrics: Metrics, name: string, labels: Record<string, string>): Promise<number> {
  const found = await metrics.registry.getSingleMetric(name)?.get();
  const wanted = Object.entries(labels);
  const values = found?.values.filter((value) => wanted.every(([label, text]) => value.labels[label] === text));
  return (values ?? []).reduce((sum, { value }) => sum + value, 0);
}
