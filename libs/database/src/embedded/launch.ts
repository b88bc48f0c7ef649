import { once } from 'node:events';
import { open, readFile, rename } from 'node:fs/promises';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresPrograms } from './postgres-programs.js';
import { hasCode, processIdentity } from './process-identity.js';
import type { ServerUser } from './server-user.js';

/** A server that recovers from a crash on a slow disk needs its time. */
const readyWithinMs = 120_000;
const shownLogLines = 15;
/** A Unix socket's path holds 107 bytes at most, some of which PostgreSQL adds. */
const longestSocketFolder = 80;

/** What a server is started with. */
export interface Launch {
  /** Holds `data` and `server.log`. */
  readonly dir: string;
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Leaves the server running when this process ends. */
  readonly outlivesProcess?: boolean | undefined;
}

/** A server that answers. */
export interface LaunchedServer {
  readonly pid: number;
  readonly process: ChildProcess;
}

/**
 * Starts a server and waits until it answers.
 *
 * @throws Error with the last lines of its log when it ends instead, or does not answer in time.
 */
export async function launch(start: Launch, programs: PostgresPrograms, user: ServerUser): Promise<LaunchedServer> {
  const server = await spawnServer(start, programs, user);
  await untilItAnswers(server.pid, start);
  return server;
}

async function spawnServer(start: Launch, programs: PostgresPrograms, user: ServerUser): Promise<LaunchedServer> {
  const logFile = join(start.dir, 'server.log');
  await rename(logFile, join(start.dir, 'server.previous.log')).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
  const log = await open(logFile, 'a', 0o600);
  try {
    const settings = Object.entries({ ...ownSettings(start.dir), ...start.settings });
    const args = ['-D', join(start.dir, 'data'), ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`])];
    // It runs in a session of its own: a Ctrl-C in the terminal must reach our services first, and not the server.
    // Its output goes to a file and not to us, so that it can write on when this process was killed.
    const child = user.spawn(programs.postgres, args, {
      cwd: start.dir,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    if (start.outlivesProcess !== true) endWithThisProcess(child);
    await once(child, 'spawn');
    return { pid: child.pid as number, process: child };
  } finally {
    await log.close();
  }
}

/** The last thing a process can still do, also one that is told to leave while the server starts. */
function endWithThisProcess(child: ChildProcess): void {
  const atExit = (): void => void child.kill('SIGINT');
  process.once('exit', atExit);
  child.once('exit', () => process.off('exit', atExit));
}

function ownSettings(dir: string): Record<string, string> {
  const hasSocket = process.platform !== 'win32' && Buffer.byteLength(dir) <= longestSocketFolder;
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: hasSocket ? join(dir, 'data') : '',
    unix_socket_permissions: '0700',
    log_min_messages: 'warning',
    // Details of an error quote the row that caused it, and personal data has no place in a log.
    log_error_verbosity: 'terse',
  };
}

async function untilItAnswers(pid: number, start: Launch): Promise<void> {
  const identity = processIdentity(pid);
  const deadline = performance.now() + readyWithinMs;
  let lastSeen: unknown = 'nothing yet';
  while (performance.now() < deadline) {
    if (identity === null || processIdentity(pid) !== identity) {
      throw new Error(`PostgreSQL ended at once. Its log:\n${await lastLogLines(start.dir)}`);
    }
    try {
      await ask(start.url);
      return;
    } catch (error) {
      lastSeen = error;
    }
    await pause(20);
  }
  const seen = lastSeen instanceof Error ? lastSeen.message : String(lastSeen);
  throw new Error(
    `PostgreSQL did not answer within ${readyWithinMs / 1000} s (${seen}). Its log:\n${await lastLogLines(start.dir)}`,
  );
}

async function ask(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.end();
}

/** The last lines that the server on this folder logged. */
export async function lastLogLines(dir: string): Promise<string> {
  const log = await readFile(join(dir, 'server.log'), 'utf8');
  return log.trimEnd().split('\n').slice(-shownLogLines).join('\n');
}
