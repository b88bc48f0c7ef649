import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { probe, repositoryRoot } from '#testing';

const quick = { TURNOUT_CLOCK: '2026-12-03T18:00:00Z', TURNOUT_UNDO_SECONDS: '0' };

/** `npm start` as a person runs it, less npm itself, which would stand between the test and the process. */
export class StartedHouse {
  printed = '';

  private constructor(private readonly child: ChildProcess) {
    const keep = (chunk: Buffer): void => {
      this.printed += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
  }

  static async start(port: number, dataDir: string, more: Record<string, string> = {}): Promise<StartedHouse> {
    const { PATH, TEST_RUN_FOLDER } = process.env;
    // Nothing but a port and a folder of its own; the clock keeps the walk out of the night.
    const env = { PATH, TEST_RUN_FOLDER, PORT: String(port), TURNOUT_DATA_DIR: dataDir, ...quick, ...more };
    const main = join(repositoryRoot(), 'dist', 'apps', 'all-in-one', 'src', 'main.js');
    const house = new StartedHouse(spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
    await probe(
      'the block of addresses',
      () => {
        if (!house.printed.includes('Ctrl-C stops')) throw new Error(house.printed);
        return true;
      },
      { withinMs: 60_000 },
    );
    return house;
  }

  /** Ends the process and tells how it ended. */
  async end(signal: NodeJS.Signals): Promise<string> {
    this.child.kill(signal);
    return this.ended(signal, () => undefined);
  }

  /** Asks it to end again and again, as somebody does who is in a hurry, and tells how it ended. */
  async endInAHurry(signal: NodeJS.Signals): Promise<string> {
    return this.ended(signal, () => this.child.kill(signal));
  }

  private ended(signal: NodeJS.Signals, again: () => unknown): Promise<string> {
    return probe(
      `the house to end after ${signal}`,
      () => {
        const { exitCode, signalCode } = this.child;
        if (exitCode !== null || signalCode !== null) return signalCode ?? String(exitCode);
        again();
        throw new Error(this.printed.slice(-500));
      },
      { withinMs: 30_000 },
    );
  }
}
