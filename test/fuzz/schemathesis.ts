import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureProgram, machinePrograms, repositoryRoot, temporaryFolder } from '#testing';
import { type Configured, configText } from './schemathesis-config.js';

const run = promisify(execFile);
const here = join(repositoryRoot(), 'test', 'fuzz');
const requirements = join(here, 'requirements.txt');
const hooks = join(here, 'hooks.py');

/** The command of schemathesis in the exact versions of requirements.txt, installed when it is not there yet. */
export async function ensureSchemathesis(): Promise<string> {
  const pins = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(repositoryRoot(), '.cache', `schemathesis-${pins}`);
  const command = join(folder, 'bin', 'schemathesis');
  if (existsSync(join(folder, 'complete'))) return command;
  await rm(folder, { recursive: true, force: true });
  const python = await ensureProgram(machinePrograms.python);
  await run(python, ['-m', 'venv', folder]);
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '-r',
    requirements,
  ];
  await run(join(folder, 'bin', 'python'), pip, { timeout: 300_000, maxBuffer: 64 * 1024 * 1024 });
  await writeFile(join(folder, 'complete'), '');
  return command;
}

/** One answer that a run got. */
export interface Answer {
  /** `METHOD /path` of the operation that was meant. */
  readonly operation: string;
  readonly status: number;
}

export interface Fuzzed {
  readonly answers: readonly Answer[];
  /** All that schemathesis found wrong, with requests to try again; empty when nothing is. */
  readonly failures: string;
}

export interface FuzzRun extends Configured {
  readonly url: string;
  readonly document: object;
  /** Who asks, for the checks of hooks.py. */
  readonly asker: string;
  readonly seed: number;
  /** Further words of the command line. */
  readonly only: readonly string[];
}

/** Asks every operation of a document with what fits it and what does not. */
export async function fuzz(command: string, wanted: FuzzRun): Promise<Fuzzed> {
  const folder = temporaryFolder('schemathesis');
  const files = { document: join(folder, 'openapi.json'), config: join(folder, 'config.toml') };
  const answers = join(folder, 'answers.ndjson');
  await writeFile(files.document, JSON.stringify(wanted.document));
  await writeFile(files.config, configText(wanted));
  await writeFile(answers, '');
  const words = [
    ...['--config-file', files.config, 'run', files.document, '--url', wanted.url, '--no-color'],
    ...['--seed', String(wanted.seed), ...wanted.only],
  ];
  const more = { SCHEMATHESIS_HOOKS: hooks, FUZZ_ANSWERS: answers, FUZZ_ASKER: wanted.asker };
  const { code, printed } = await said(command, words, folder, more);
  const lines = readFileSync(answers, 'utf8').split('\n').filter(Boolean);
  return { answers: lines.map((line) => JSON.parse(line) as Answer), failures: code === 0 ? '' : failuresIn(printed) };
}

function said(
  command: string,
  words: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>>,
): Promise<{ code: number | null; printed: string }> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1', ...more };
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, printed: Buffer.concat(chunks).toString() }));
  });
}

/** The part that tells what is wrong; all of it when the program itself failed. */
function failuresIn(printed: string): string {
  const from = /^=+ (?:FAILURES|ERRORS) =+$/m.exec(printed)?.index ?? 0;
  return printed.slice(from, from + 20_000);
}
