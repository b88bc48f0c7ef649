import { createBroker } from '#messaging';
import {
  Clock,
  exitCodes,
  exitWhenLost,
  loadOrCreateSecrets,
  loadSettings,
  Logger,
  networkTransport,
  Settings,
  SteppableClock,
  stopOnSignal,
  SystemClock,
  type SettingValues,
  type Transport,
} from '#runtime';
import { bootService } from './boot-service.js';
import type { Host } from './host.js';
import type { ServiceDefinition } from './service-definition.js';

/** Runs one service as a process of its own, as the cluster does: real Kafka, a PostgreSQL server, a port. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const { values, warnings } = loadSettings();
  const logger = new Logger({ service: definition.name, ...logging(values) });
  for (const warning of warnings) logger.warn(warning);
  const open: (() => Promise<void>)[] = [];
  stopOnSignal(async () => {
    for (const close of open) await close();
  }, logger);
  try {
    const host = processHost(definition, values, logger);
    const service = await bootService(definition, host);
    open.push(
      () => service.close(),
      () => host.broker.close(),
    );
    const port = await service.listen(values.port, '0.0.0.0');
    logger.info({ port }, `${definition.name} is ready`);
  } catch (error) {
    logger.fatal({ error, exitCode: exitCodes.failed }, 'could not start');
    process.exit(exitCodes.failed);
  }
}

/** The clock that the settings ask for. */
export function clockOf(values: SettingValues): Clock {
  return values.clockStartsAt ? new SteppableClock(values.clockStartsAt) : new SystemClock();
}

function processHost(definition: ServiceDefinition, values: SettingValues, logger: Logger): Host {
  const { databaseUrl, kafkaBrokers, kafkaTls, kafkaCaFile, secretsFile, dataDir } = values;
  if (!databaseUrl) throw new Error('A service of the cluster needs DATABASE_URL; `npm start` runs without one.');
  if (!kafkaBrokers && definition.name !== 'web') {
    throw new Error('A service of the cluster needs KAFKA_BROKERS; `npm start` runs without them.');
  }
  return {
    settings: new Settings(values),
    clock: clockOf(values),
    secrets: loadOrCreateSecrets(secretsFile ?? `${dataDir}/secrets.json`),
    databaseUrl,
    broker: createBroker({
      kafkaBrokers,
      ...(kafkaTls === 'on' && { kafkaTls: { caFile: kafkaCaFile } }),
      clientId: `turnout-${definition.name}`,
      logger,
    }),
    transports: transportsOf(values),
    ...logging(values),
    onFatal: exitWhenLost(logger),
  };
}

function logging(values: SettingValues): {
  level: string;
  format: 'pretty' | 'json';
  logLevel: string;
  logFormat: 'pretty' | 'json';
} {
  const level = values.logLevel ?? 'info';
  const format = values.logFormat ?? 'json';
  return { level, format, logLevel: level, logFormat: format };
}

function transportsOf(values: SettingValues): Host['transports'] {
  const urls = { actions: values.actionsUrl, contacts: values.contactsUrl, notifications: values.notificationsUrl };
  const transports: Record<string, Transport> = {};
  for (const [name, url] of Object.entries(urls)) if (url) transports[name] = networkTransport(url);
  return transports;
}
