/** Services as a cluster runs them: their own main.js, in processes of their own, over a PostgreSQL and a Kafka. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, probe, temporaryFolder } from '#testing';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const startWithinMs = 60_000;

/** Where a service is built to. */
export function mainOf(service) {
  return join(root, 'dist/apps', service, 'src/main.js');
}

/** Flags of Node that docker-compose.yml starts a service with. */
function flagsOf(service) {
  const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  return services[service].command.filter((word) => word.startsWith('--'));
}

/** Settings that make a process forget whatever the shell of the person who measures has set. */
function cleanEnvironment() {
  const ours =
    /^(TURNOUT_|TWILIO_|SMS_|KAFKA_|DATABASE_URL|PUBLIC_URL|ACTIONS_URL|CONTACTS_URL|NOTIFICATIONS_URL|LOG_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/**
 * Starts a service and waits until it is ready.
 *
 * @param {string} service
 * @param {Record<string, string>} settings
 * @param {{nodeArgs?: string[]}} [options]
 */
export async function startService(service, settings, options = {}) {
  const main = mainOf(service);
  if (!existsSync(main)) throw new Error(`${service} is not built: ${main}`);
  const port = settings.PORT ?? String(await freePort());
  const own = {
    ...{ PORT: port, NODE_ENV: 'production', LOG_LEVEL: 'warn', TURNOUT_DATA_DIR: temporaryFolder(service) },
    // All load of a benchmark comes from one address.
    TURNOUT_RATE_SCALE: '1000000',
  };
  const child = spawn(process.execPath, [...flagsOf(service), ...(options.nodeArgs ?? []), main], {
    env: { ...cleanEnvironment(), ...own, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const running = { name: service, pid: child.pid, url, stop: () => stop(child), startMs: 0 };
  try {
    await probe(`${service} ready`, () => isReady(child, url), { withinMs: startWithinMs });
    running.startMs = performance.now() - startedAt;
    return running;
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function isReady(child, url) {
  if (hasEnded(child)) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
  const answer = await fetch(`${url}/readyz`);
  return answer.ok || Promise.reject(new Error(await answer.text()));
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child) {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}
