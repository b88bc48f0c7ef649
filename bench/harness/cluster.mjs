/** The services a bar needs, as a cluster runs them, with the provider replaced by the sink. */
import { join } from 'node:path';
import { createBroker } from '#messaging';
import {
  generateSecrets,
  identityHeader,
  Logger,
  readSecretsFile,
  Secrets,
  secretsFor,
  ServiceIdentity,
  SystemClock,
  writeSecretsFile,
} from '#runtime';
import { freePort, temporaryFolder } from '#testing';
import { startService } from './services.mjs';

/** The account of the invented provider, which also signs the webhooks. */
export const account = { sid: `AC${'0'.repeat(32)}`, token: 'token-of-the-sink', service: `MG${'0'.repeat(32)}` };

/** A Thursday, 1 pm in New York and 10 am in Los Angeles: every zone of the workload is open for asks. */
export const clockStartsAt = '2026-12-03T18:00:00Z';

/** Whoever sets up a bar acts as a chair, over the same routes as the console. */
const chair = { id: '0199a0b2-0000-7000-8000-000000000001', role: 'chair' };

function settingsOf(name, { folder, urls, ports, postgres, kafka, sink }) {
  return {
    PORT: String(ports[name]),
    DATABASE_URL: postgres.url,
    KAFKA_BROKERS: kafka.brokers,
    TURNOUT_SECRETS_FILE: join(folder, `${name}.json`),
    TURNOUT_CLOCK: clockStartsAt,
    TURNOUT_UNDO_SECONDS: '0',
    TURNOUT_TWO_PEOPLE: 'off',
    PUBLIC_URL: urls.notifications,
    ...(urls.actions === undefined ? {} : { ACTIONS_URL: urls.actions }),
    CONTACTS_URL: urls.contacts,
    TWILIO_ACCOUNT_SID: account.sid,
    TWILIO_AUTH_TOKEN: account.token,
    TWILIO_MESSAGING_SERVICE_SID: account.service,
    TWILIO_API_URL: sink.url,
    // The limiter counts every text; at this rate, the highest there is, it never makes one wait.
    SMS_MESSAGES_PER_SECOND: '100000',
  };
}

function writeSecrets(services) {
  const folder = temporaryFolder('secrets');
  const all = generateSecrets();
  for (const name of [...services, 'web']) writeSecretsFile(join(folder, `${name}.json`), secretsFor(name, all));
  return folder;
}

async function choosePorts(services) {
  const ports = {};
  for (const name of services) ports[name] = await freePort();
  const urls = Object.fromEntries(services.map((name) => [name, `http://127.0.0.1:${ports[name]}`]));
  return { ports, urls };
}

/** Calls a service as the front door does, for a chair. */
function frontDoor(folder, urls) {
  const secrets = new Secrets(readSecretsFile(join(folder, 'web.json')));
  const identity = new ServiceIdentity('web', secrets, new SystemClock());
  return async (service, method, path, body) => {
    const isBytes = Buffer.isBuffer(body);
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const headers = { [identityHeader]: identity.sign(service, chair), 'content-type': type };
    const answer = await fetch(`${urls[service]}${path}`, {
      method,
      headers,
      body: isBytes ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/**
 * Starts services over Kafka; contacts and notifications, the two that a text passes through, unless told otherwise.
 *
 * @param {{postgres: object, kafka: {brokers: string}, sink: {url: string}}} parts
 * @param {{services?: string[], nodeArgs?: Record<string, string[]>}} [options] which ones, and flags of Node for a
 *   service, such as those of a profiler
 */
export async function startCluster(parts, { services = ['contacts', 'notifications'], nodeArgs = {} } = {}) {
  const folder = writeSecrets(services);
  const { ports, urls } = await choosePorts(services);
  const running = {};
  const start = async (name, other = {}) => {
    const settings = { ...settingsOf(name, { ...parts, folder, urls, ports }), ...other };
    running[name] = await startService(name, settings, { nodeArgs: nodeArgs[name] });
  };
  for (const name of services) await start(name);
  const logger = new Logger({ service: 'bench', level: 'error', format: 'json' });
  const broker = createBroker({ kafkaBrokers: parts.kafka.brokers.split(','), clientId: 'bench', logger });
  return {
    urls,
    services: running,
    call: frontDoor(folder, urls),
    /** Puts an event on its topic, as the relay of its owner would. */
    publish: (topic, record) => broker.publish(topic, [record], AbortSignal.timeout(30_000)),
    /** Ends a service and starts it again, with other settings than those of all bars. */
    async restart(name, settings) {
      await running[name].stop();
      await start(name, settings);
    },
    async stop() {
      await broker.close();
      // The last one started calls the ones before it.
      for (const name of services.toReversed()) await running[name].stop();
    },
  };
}
