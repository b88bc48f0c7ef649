/** What processes cost, as the kernel counts it: the same for a program of ours and for a server we only started. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Ticks in which /proc counts processor time, on every Linux there is. */
const usPerTick = 10_000;

/** Fields of /proc/PID/stat behind the name, which may itself hold blanks and brackets. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (field) => Number(fields[field - 3]);
  return { parent: number(4), own: number(14) + number(15), reaped: number(16) + number(17) };
}

/** Processor time of a process so far, in microseconds; undefined where the kernel does not say. */
export function cpuUsOf(pid) {
  if (process.platform !== 'linux') return undefined;
  return statOf(pid).own * usPerTick;
}

/** The same of several processes together. */
export function cpuUsOfAll(pids) {
  const each = pids.map(cpuUsOf);
  return each.includes(undefined) ? undefined : each.reduce((sum, one) => sum + one, 0);
}

/** Processor time of a server and of all its children, also of those that are gone: PostgreSQL with its sessions. */
export function cpuUsOfFamily(pid) {
  if (process.platform !== 'linux') return undefined;
  const { own, reaped } = statOf(pid);
  const living = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [statOf(name)];
      } catch (error) {
        // It ended while we looked; its parent has its time now.
        if (error.code === 'ENOENT' || error.code === 'ESRCH') return [];
        throw error;
      }
    })
    .filter(({ parent }) => parent === pid);
  return (own + reaped + living.reduce((sum, child) => sum + child.own, 0)) * usPerTick;
}

/** Lets the peak of a process begin anew, so that what it did before is not counted. */
export function forgetPeak(pid) {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Most memory that a process has held, in megabytes. */
export function peakMegabytes(pid) {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

/** Measures processor time between two moments; the answer of `stop` is in microseconds. */
export function stopwatch(read) {
  const before = read();
  return { stop: () => (before === undefined ? undefined : read() - before) };
}
