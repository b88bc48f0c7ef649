import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule, auditRights, HeadKeeper } from '#audit';
import { Database, openRuntimeDatabase } from '#database';
import { JobsModule } from '#jobs';
import { connectMessaging, MessagingModule } from '#messaging';
import { Clock, Health, inProcessTransport, Logger, type Transport } from '#runtime';
import { holdToAccessTable, noteRoutes } from './access/answered-routes.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { CoreModule } from './core.module.js';
import { databaseAnswers } from './database-answers.js';
import { FieldKeysModule } from './field-keys/field-keys.module.js';
import type { Host } from './host.js';
import { guardAnswers, httpServer, readBodies } from './http-server.js';
import { LegalHoldModule } from './legal-hold/legal-hold.module.js';
import { ParkedEventsController } from './parked-events/parked-events.controller.js';
import type { ServiceDefinition } from './service-definition.js';

/** A service that answers. */
export interface RunningService {
  readonly name: ServiceDefinition['name'];
  readonly app: NestFastifyApplication;
  /** What its router answers, as `METHOD /path`. */
  readonly routes: ReadonlySet<string>;
  /** Reaches it inside this process. */
  readonly transport: Transport;
  /** Opens a port; 0 takes a free one. The answer is the port. */
  listen(port: number, address?: string): Promise<number>;
  /** Stops taking events and requests, finishes what is in hand, closes the database. */
  close(): Promise<void>;
}

@Module({})
class RootModule {}

/**
 * Opens the service's database, brings it up to date, starts its container and lets it hear and tell events. It
 * answers calls inside the process from then on; `listen` opens it to the network.
 */
export async function bootService(definition: ServiceDefinition, host: Host): Promise<RunningService> {
  const logger = new Logger({ service: definition.name, level: host.logLevel, format: host.logFormat });
  const { dataSource, refusal } = await openRuntimeDatabase(
    host.databaseUrl,
    definition,
    { password: host.secrets.databasePassword(definition.name), narrow: auditRights },
    host.databasePrefix,
  );
  if (refusal) warnOfOwner(logger, refusal);
  const core = CoreModule.for(definition, host, logger, dataSource);
  const fieldKeys = FieldKeysModule.for(definition.name, definition.sealed);
  const hold = LegalHoldModule.for(definition.name);
  const approvals = ApprovalsModule.for(definition.name);
  const own = [...messagingOf(definition), definition.module];
  const root = {
    module: RootModule,
    imports: [core, AuditModule, JobsModule, fieldKeys, hold, approvals, ...own],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, httpServer(host.settings.values.trustedProxies), {
    logger,
    abortOnError: false,
  });
  readBodies(app);
  guardAnswers(app, host.settings);
  const routes = noteRoutes(app);
  await app.init();
  holdToAccessTable(definition, routes);
  app.get(Health).addCheck('database', () => databaseAnswers(app.get(Database)));
  if (refusal) app.get(Health).addNote('runs_as_owner');
  const instance = app.getHttpAdapter().getInstance();
  await instance.ready();
  await app.get(HeadKeeper).start(app.get(Clock));
  const messaging = definition.name === 'web' ? null : await connectMessaging(app, host.broker, host.onFatal);
  return {
    name: definition.name,
    app,
    routes,
    transport: inProcessTransport(() => instance),
    async listen(port, address = '127.0.0.1') {
      await app.listen(port, address);
      return boundPort(app);
    },
    async close() {
      // Side by side, because each may take its time: no more events come in, and the container ends what it began.
      await Promise.all([messaging?.deafen(), closeServer(app)]);
      await messaging?.stop();
      await dataSource.destroy();
    },
  };
}

/** It is no reason not to run: entries are still chained and noted in the journal. But somebody should know. */
function warnOfOwner(logger: Logger, refusal: string): void {
  logger.warn(
    `This service runs as the owner of its tables, so only triggers keep its audit entries from being changed: ${refusal}. ` +
      'Let that user make roles (ALTER ROLE name CREATEROLE) and start again.',
  );
}

function messagingOf(definition: ServiceDefinition): DynamicModule[] {
  if (definition.name === 'web') return [];
  return [
    MessagingModule.forService(definition.name),
    { module: class InternalModule {}, controllers: [ParkedEventsController, AuditTrailController] },
  ];
}

/** How often connections are looked at that have finished their last request. */
const idleLookMs = 50;

/**
 * Closes the container and its server. The server lets go of idle connections once, when closing begins; one that
 * finishes its request a moment later would be waited for until its client gave it up, a minute or so.
 */
async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer() as { closeIdleConnections(): void };
  const looking = setInterval(() => {
    server.closeIdleConnections();
  }, idleLookMs);
  try {
    await app.close();
  } finally {
    clearInterval(looking);
  }
}

function boundPort(app: NestFastifyApplication): number {
  const address = (app.getHttpServer() as { address(): { port: number } | null }).address();
  if (!address) throw new Error('The server listens nowhere.');
  return address.port;
}
