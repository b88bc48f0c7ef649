import { readFileSync } from 'node:fs';

/** Whether an error carries that code of the operating system, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return hasCode(error, 'EPERM');
  }
}

/**
 * What tells a running process from all others, also from a later one with the same number: its id and, where the
 * system tells, the moment it started.
 *
 * @returns null when no such process runs (one that has ended but was not collected yet counts as ended).
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  const stat = readProcFile(pid, 'stat');
  if (stat === null) return isAlive(pid) ? String(pid) : null;
  // The name in parentheses may hold spaces and parentheses itself; the fields after it do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startedAt = fields[19];
  return state === 'Z' || state === 'X' ? null : `${pid}@${startedAt}`;
}

/** A file of Linux's /proc about a process; null where there is none. */
export function readProcFile(pid: number, name: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH') || hasCode(error, 'EACCES')) return null;
    throw error;
  }
}
