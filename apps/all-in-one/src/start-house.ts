import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#database';
import { createBroker } from '#messaging';
import {
  type CalledService,
  Clock,
  identityHeader,
  loadOrCreateSecrets,
  type Logger,
  Secrets,
  ServiceIdentity,
  Settings,
  type SettingValues,
  SystemClock,
  type Transport,
} from '#runtime';
import { bootService, type Host, type RunningService } from '#service';
import { actions } from '../../actions/src/actions.module.js';
import { contacts } from '../../contacts/src/contacts.module.js';
import { nextOpenForAsks, notifications } from '../../notifications/src/notifications.module.js';
import { web } from '../../web/src/web.module.js';
import type { Addresses } from './address-block.js';
import { practiceClock } from './practice-clock.js';
import { Simulator } from './simulator.js';

/** The running house. */
export interface House extends Addresses {
  readonly port: number;
  /** What runs in this process, the front door last. */
  readonly services: readonly RunningService[];
  close(): Promise<void>;
}

/** Starts the database, three services and the front door in this process, and in practice mode the simulator. */
export async function startHouse(
  values: SettingValues,
  logger: Logger,
  onFatal: (error: unknown) => void,
): Promise<House> {
  mkdirSync(values.dataDir, { recursive: true, mode: 0o700 });
  const secrets = loadOrCreateSecrets(values.secretsFile ?? join(values.dataDir, 'secrets.json'));
  const { clock, note } = clockOf(values);
  const closers: (() => Promise<void>)[] = [];
  const databaseUrl = values.databaseUrl ?? (await embedded(values, closers, onFatal));
  const simulator = new Settings(values).practice ? await Simulator.open(values.dataDir, clock) : null;
  // What is still on its way when the services close is answered, so the simulator goes after them.
  closers.push(async () => simulator?.close());
  const settings = new Settings(inOneProcess(values, simulator));
  const broker = createBroker({
    kafkaBrokers: values.kafkaBrokers,
    ...(values.kafkaTls === 'on' && { kafkaTls: { caFile: values.kafkaCaFile } }),
    clientId: 'turnout',
    logger,
  });
  closers.push(() => broker.close());
  const logLevel = values.logLevel ?? 'warn';
  const logFormat = values.logFormat ?? 'pretty';
  const transports: Partial<Record<CalledService, Transport>> = {};
  const host: Host = { settings, clock, secrets, databaseUrl, broker, transports, logLevel, logFormat, onFatal };
  const { door, services } = await bootAll(host, transports, closers);
  await simulator?.mount(door, settings, secrets);
  const port = await door.listen(values.port, '0.0.0.0');
  return {
    port,
    services,
    version: await versionOf(door),
    publicUrl: settings.publicUrl,
    practice: settings.practice,
    mailHost: values.smtpUrl ? new URL(values.smtpUrl).host : null,
    clockNote: note,
    setUpUrl: await setUpUrl(door, secrets),
    close: () => closeAll(closers),
  };
}

function clockOf(values: SettingValues): { clock: Clock; note: string | null } {
  if (values.twilioAccountSid) return { clock: new SystemClock(), note: null };
  return practiceClock(values, nextOpenForAsks);
}

/** In one process the simulator answers at the front door's own port, and its mailbox takes the mail. */
function inOneProcess(values: SettingValues, simulator: Simulator | null): SettingValues {
  if (!simulator) return values;
  const twilioApiUrl = `http://127.0.0.1:${String(values.port)}`;
  const realMail = values.smtpUrl !== undefined;
  return { ...values, twilioApiUrl, realMail, smtpUrl: values.smtpUrl ?? simulator.smtpUrl };
}

async function embedded(
  values: SettingValues,
  closers: (() => Promise<void>)[],
  onFatal: (error: unknown) => void,
): Promise<string> {
  const server = await startEmbeddedPostgres({
    dir: join(values.dataDir, 'postgres'),
    onUnexpectedEnd: (lastLines) => {
      onFatal(new Error(`The embedded PostgreSQL ended by itself:\n${lastLines}`));
    },
  });
  closers.push(() => server.stop());
  return server.url;
}

async function bootAll(
  host: Host,
  transports: Partial<Record<CalledService, Transport>>,
  closers: (() => Promise<void>)[],
): Promise<{ door: RunningService; services: readonly RunningService[] }> {
  // Each service may call the others once all of them are up; until then its events wait in the outbox.
  const services = new Map<string, RunningService>();
  for (const definition of [contacts, actions, notifications]) {
    const service = await bootService(definition, host);
    transports[definition.name as CalledService] = service.transport;
    services.set(definition.name, service);
  }
  const door = await bootService(web, host);
  services.set(web.name, door);
  // The sender closes first: its texts on their way reach the simulator through the door, and numbers by contacts.
  for (const name of [contacts.name, actions.name, web.name, notifications.name]) {
    closers.push(async () => services.get(name)?.close());
  }
  return { door, services: [...services.values()] };
}

async function setUpUrl(door: RunningService, secrets: Secrets): Promise<string> {
  const identity = new ServiceIdentity('cli', secrets, new SystemClock());
  const answer = await door.transport({
    method: 'POST',
    path: '/api/staff/invitations',
    body: { role: 'chair' },
    headers: { [identityHeader]: identity.sign('web') },
  });
  if (answer.status !== 201) throw new Error(`No set-up link could be made: ${answer.text}`);
  return (JSON.parse(answer.text) as { url: string }).url;
}

/** The version as the front door's API document tells it. */
async function versionOf(door: RunningService): Promise<string> {
  const answer = await door.transport({ method: 'GET', path: '/api/openapi.json', headers: {} });
  return (JSON.parse(answer.text) as { info: { version: string } }).info.version;
}

/** Closes what was opened, last first, and reports the first failure only after everything had its chance. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of [...closers].reverse()) {
    await close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
