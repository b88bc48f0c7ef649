/**
 * Each arm of a measurement is a process of its own, so that neither its garbage nor its clock touches the other's.
 * The harness asks it over the IPC channel; a program answers with the functions it serves.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a program that calls `serve`.
 *
 * @param {string} file
 * @param {{env?: Record<string, string>, nodeArgs?: string[]}} [options]
 */
export async function startProgram(file, options = {}) {
  const child = fork(file, [], {
    env: { ...process.env, ...options.env },
    execArgv: options.nodeArgs ?? [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map();
  let asked = 0;
  child.on('message', ({ id, answer, error }) => settle(waiting, id, answer, error));
  child.once('exit', (code) => failAll(waiting, new Error(`${file} ended with ${code}`)));
  await once(child, 'spawn');
  return {
    pid: child.pid,
    /** Calls a function of the program. @throws Error with what went wrong there. */
    ask(what, input) {
      const id = ++asked;
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed });
        child.send({ id, what, input });
      });
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

function settle(waiting, id, answer, error) {
  const { done, failed } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (error === undefined) done?.(answer);
  else failed?.(new Error(error));
}

function failAll(waiting, error) {
  for (const { failed } of waiting.values()) failed(error);
  waiting.clear();
}

/**
 * The other side: answers what the harness asks, one function per question.
 *
 * @param {Record<string, (input: object) => Promise<unknown>>} functions
 */
export function serve(functions) {
  // Whoever measures is gone, and nobody would stop this process.
  process.once('disconnect', () => process.exit());
  process.on('message', async ({ id, what, input }) => {
    try {
      process.send({ id, answer: (await functions[what](input)) ?? null });
    } catch (error) {
      process.send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
