import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { probe, repositoryRoot } from '#testing';

/** A program of the built product, with what it printed. */
export class Program {
  printed = '';
  private readonly child: ChildProcess;

  constructor(app: string, parameters: readonly string[], env: NodeJS.ProcessEnv) {
    const { PATH, TEST_RUN_FOLDER } = process.env;
    const main = join(repositoryRoot(), 'dist', 'apps', app, 'src', 'main.js');
    this.child = spawn(process.execPath, [main, ...parameters], { env: { PATH, TEST_RUN_FOLDER, ...env } });
    const keep = (chunk: Buffer): void => {
      this.printed += chunk.toString();
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  async says(words: string): Promise<void> {
    await probe(
      words,
      () => {
        if (!this.printed.includes(words)) throw new Error(this.printed);
        return true;
      },
      { withinMs: 60_000 },
    );
  }

  /** The signal or code with which it ended. */
  async ended(): Promise<string> {
    return probe(
      'the program to end',
      () => {
        const { exitCode, signalCode } = this.child;
        if (exitCode === null && signalCode === null) throw new Error(this.printed.slice(-500));
        return signalCode ?? String(exitCode);
      },
      { withinMs: 90_000 },
    );
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.child.kill('SIGINT');
  }

  /** Ends it as `kill -9` does. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}
