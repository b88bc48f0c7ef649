import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { probe, repositoryRoot } from '#testing';
import { exitCodeMeanings, exitCodes } from './exit-codes.js';

const built = pathToFileURL(join(repositoryRoot(), 'dist', 'libs', 'runtime', 'src', 'shutdown.js')).href;

/** What a process of ours begins with; its log is standard output. */
const prelude = `
  import { exitWhenLost, stopOnSignal } from '${built}';
  const tell = (fields, message) => console.log(message, fields.signal ?? fields.error?.message ?? '');
  const logger = { info: tell, error: tell, fatal: tell };
  setInterval(() => undefined, 1_000);`;

class Program {
  printed = '';
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;

  constructor(source: string) {
    const args = ['--input-type=module', '-e', `${prelude}\n${source}\nconsole.log('begun');`];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    this.ended = once(this.child, 'close');
  }

  async until(words: string): Promise<void> {
    await probe(words, () => this.printed.includes(words));
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }
}

let program: Program;

afterEach(() => void program.child.kill('SIGKILL'));

describe('a process that is asked to stop (fault F27)', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes on %s what its stop waits for, and exits with 0',
    async (signal) => {
      program = new Program(`stopOnSignal(async () => console.log('in hand: finished'), logger);`);
      await program.until('begun');
      program.child.kill(signal);
      expect(await program.exitCode()).toBe(exitCodes.stopped);
      expect(program.printed).toContain(`stopping ${signal}`);
      expect(program.printed).toContain('in hand: finished');
    },
  );

  it('takes a Ctrl-C that npm passes on a second time for one', async () => {
    program = new Program(`stopOnSignal(() => new Promise((done) => setTimeout(done, 1_000)), logger);`);
    await program.until('begun');
    program.child.kill('SIGINT');
    program.child.kill('SIGINT');
    expect(await program.exitCode()).toBe(exitCodes.stopped);
  });

  it('leaves at once when it is asked again, whatever its stop waits for', async () => {
    program = new Program(`stopOnSignal(() => new Promise(() => undefined), logger);`);
    await program.until('begun');
    program.child.kill('SIGTERM');
    await program.until('stopping');
    program.child.kill('SIGINT');
    expect(await program.exitCode()).toBe(exitCodes.stoppedAtOnce);
  });

  it('says that its stop failed', async () => {
    program = new Program(`stopOnSignal(async () => { throw new Error('no way out'); }, logger);`);
    await program.until('begun');
    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(exitCodes.failed);
    expect(program.printed).toContain('stopping failed no way out');
  });
});

describe('a process that cannot go on (fault F17, inv I13)', () => {
  it('exits with the reason, whether it was told or nobody caught the error', async () => {
    const tellings = [`exitWhenLost(logger)(broken);`, `exitWhenLost(logger); setTimeout(() => { throw broken; });`];
    for (const telling of [...tellings, `exitWhenLost(logger); void Promise.reject(broken);`]) {
      program = new Program(`const broken = new TypeError('the parser is broken'); ${telling}`);
      expect(await program.exitCode()).toBe(exitCodes.cannotGoOn);
      expect(program.printed).toContain('cannot go on the parser is broken');
    }
  });

  it('has words for each way to end', () => {
    expect(Object.keys(exitCodeMeanings)).toEqual(Object.keys(exitCodes));
  });
});
