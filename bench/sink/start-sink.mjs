/** Starts the provider of speed runs: the C program when there is a compiler, else its slower twin in Node. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { temporaryFolder } from '#testing';

const run = promisify(execFile);
const here = import.meta.dirname;

/** The compiled sink, or null when this machine cannot compile it. */
async function compileSink() {
  const program = join(temporaryFolder('sink'), 'sink');
  for (const compiler of ['gcc', 'cc', 'clang']) {
    try {
      await run(compiler, ['-O2', '-o', program, join(here, 'sink.c')]);
      return program;
    } catch (error) {
      // A compiler that is there and fails tells of a fault in the program; one that is not there, of nothing.
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return null;
}

/**
 * @returns {Promise<{url: string, pid: number, kind: 'C' | 'Node', stats: () => Promise<object>,
 *   reset: () => Promise<object>, stop: () => Promise<void>}>}
 */
export async function startSink() {
  const program = await compileSink();
  const [command, ...args] = program === null ? [process.execPath, join(here, 'sink.program.mjs')] : [program];
  if (program === null) {
    console.error(
      'WARNING: no C compiler here, so the sink is the Node one. It is the bottleneck: ratios mean nothing.',
    );
  }
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  const url = `http://127.0.0.1:${port}`;
  const get = async (path) => (await fetch(`${url}${path}`)).json();
  return {
    url,
    pid: child.pid,
    kind: program === null ? 'Node' : 'C',
    stats: () => get('/stats'),
    reset: () => get('/reset'),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
