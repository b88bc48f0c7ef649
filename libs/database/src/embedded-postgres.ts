import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { claimFolder } from './embedded/folder-owner.js';
import { initialise, serverAccount } from './embedded/initialise.js';
import { lastLogLines, launch, type LaunchedServer } from './embedded/launch.js';
import { postgresPrograms } from './embedded/postgres-programs.js';
import { findServer, stopServer } from './embedded/postmaster.js';
import { ServerUser } from './embedded/server-user.js';

export { hasCode, processIdentity } from './embedded/process-identity.js';

export interface EmbeddedPostgresOptions {
  /** Folder of everything the server keeps: `data`, `password`, `server.log`. Made when missing. */
  readonly dir: string;
  /** TCP port of loopback; a free one when not given. */
  readonly port?: number;
  /** Settings of postgresql.conf that hold for this start. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Leaves the server running when this process ends, for whoever stops it by its pid; false when not given. */
  readonly outlivesProcess?: boolean;
  /** Called with the last lines of the server's log when it ends although nobody stopped it. */
  readonly onUnexpectedEnd?: (lastLines: string) => void;
}

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  /** URL of the database `postgres`, with the password; the server listens on loopback only. */
  readonly url: string;
  /** The server's process. */
  readonly pid: number;
  /** Ends all connections, writes everything and ends the server; may be called twice. */
  stop(): Promise<void>;
}

/** Reasons that pass by themselves: a port taken meanwhile, and children of a killed server that are still ending. */
const passingReasons = /Address already in use|could not bind|pre-existing shared memory block/;
const startAttempts = 30;

/**
 * Starts PostgreSQL from npm on a folder. The first time it is initialised with a random password; afterwards its
 * data is as it was, also after this process or the server was killed. A server that a killed process left running
 * on the folder is stopped first.
 *
 * @throws Error when another running process holds the folder, when npm installed no programs for this platform, or
 * when the server does not start; the message holds the last lines of its log.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dir = resolve(options.dir);
  const data = join(dir, 'data');
  await mkdir(dir, { recursive: true });
  const release = await claimFolder(dir);
  try {
    const programs = await postgresPrograms();
    const user = await ServerUser.find([programs.postgres, data]);
    const orphan = await findServer(data);
    if (orphan !== null) await stopServer(orphan);
    const password = await initialise(dir, programs, user);
    const { url, server } = await withFreePort(options.port, async (port) => {
      const url = `postgres://${serverAccount}:${password}@127.0.0.1:${port}/postgres`;
      const settings = { ...options.settings, port: String(port) };
      const { outlivesProcess } = options;
      return { url, server: await launch({ dir, url, settings, outlivesProcess }, programs, user) };
    });
    return running(url, server, release, { ...options, dir });
  } catch (error) {
    await release();
    throw error;
  }
}

/** Ends the server that runs on a folder, whoever started it; nothing happens when none does. */
export async function stopEmbeddedPostgres(dir: string): Promise<void> {
  const pid = await findServer(join(resolve(dir), 'data'));
  if (pid !== null) await stopServer(pid);
}

function running(
  url: string,
  server: LaunchedServer,
  release: () => Promise<void>,
  options: EmbeddedPostgresOptions,
): EmbeddedPostgres {
  let stopped: Promise<void> | null = null;
  server.process.once('exit', () => {
    if (stopped === null) void lastLogLines(options.dir).then(options.onUnexpectedEnd);
  });
  const stop = async (): Promise<void> => {
    await stopServer(server.pid);
    await release();
  };
  return { url, pid: server.pid, stop: () => (stopped ??= stop()) };
}

/** A port that was free may be taken a moment later, so a start that fails for such a reason is tried again. */
async function withFreePort<T>(wanted: number | undefined, start: (port: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(wanted ?? (await freePort()));
    } catch (error) {
      const passes = error instanceof Error && passingReasons.test(error.message);
      if (attempt >= startAttempts || !passes) throw error;
      await pause(200);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
