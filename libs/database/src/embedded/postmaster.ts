import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode, processIdentity, readProcFile } from './process-identity.js';

/** How long a server may take to write what it holds and end; then its connections are cut. */
const fastStopMs = 20_000;
const immediateStopMs = 10_000;

/**
 * The server that runs on a data folder, as its own pid file says, or null. A pid file that a killed server left
 * behind, and whose number now belongs to another program, is taken away: PostgreSQL would refuse to start over it.
 */
export async function findServer(data: string): Promise<number | null> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (text === null) return null;
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0) || processIdentity(pid) === null) return null;
  const command = readProcFile(pid, 'cmdline');
  if (command === null || command.includes(data)) return pid;
  await rm(file, { force: true });
  return null;
}

/** Waits until a process has ended. @returns false when it still runs after that time. */
async function ended(pid: number, identity: string, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (processIdentity(pid) === identity) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/**
 * Stops a server: connections are ended and everything is written; when that takes too long the server ends at once
 * and recovers from its log at the next start. Never SIGKILL, which would leave its children behind.
 *
 * @throws Error when it runs on regardless.
 */
export async function stopServer(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === null) return;
  signal(pid, 'SIGINT');
  if (await ended(pid, identity, fastStopMs)) return;
  signal(pid, 'SIGQUIT');
  if (await ended(pid, identity, immediateStopMs)) return;
  throw new Error(`The PostgreSQL server (process ${pid}) did not stop in ${(fastStopMs + immediateStopMs) / 1000} s.`);
}
