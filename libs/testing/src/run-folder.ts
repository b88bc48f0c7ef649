import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Set by the run of the tests for all its workers and whatever they start. */
const variable = 'TEST_RUN_FOLDER';

/** Whether a run of the tests will end what is started now; otherwise this process must do so itself. */
export function isInRun(): boolean {
  return process.env[variable] !== undefined;
}

let own: string | null = null;

/**
 * The folder of this run of the tests: servers, logs and temporary data of all its workers live in it and go with it.
 * Outside of a run (a benchmark, say) this process has a folder of its own, which goes with the process.
 */
export function runFolder(): string {
  return process.env[variable] ?? (own ??= makeOwn());
}

function makeOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-own-'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new empty folder that goes with the run. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(runFolder(), `${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
