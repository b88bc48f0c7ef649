import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const installWithinMs = 300_000;

/** A program that the tests need and npm cannot bring. */
export interface MachineProgram {
  /** What people call it. */
  readonly name: string;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
  /** The command to run when it is here and good enough, or null. */
  find(): Promise<string | null>;
}

async function printed(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, [...args]);
    return stdout + stderr;
  } catch {
    // Not there, or not able to tell its version: either way it cannot be used.
    return null;
  }
}

async function firstThatRuns(commands: readonly string[], args: readonly string[]): Promise<string | null> {
  for (const command of commands) if ((await printed(command, args)) !== null) return command;
  return null;
}

/** Kafka 4 brokers need Java 17 or newer. */
const oldestJava = 17;

/** The fuzz of the API is a program in Python that is installed into a folder of its own. */
const oldestPython = 11;

/** Everything that a run of all tests needs besides Node. */
export const machinePrograms = {
  java: {
    name: `Java ${oldestJava} or newer`,
    packages: ['default-jre-headless'],
    async find() {
      const version = /version "(?:1\.)?(\d+)/.exec((await printed('java', ['-version'])) ?? '')?.[1];
      return Number(version ?? 0) >= oldestJava ? 'java' : null;
    },
  },
  maven: {
    name: 'Maven',
    packages: ['maven'],
    find: () => firstThatRuns(['mvn'], ['-v']),
  },
  python: {
    name: `Python 3.${oldestPython} or newer with venv`,
    packages: ['python3', 'python3-venv'],
    async find() {
      // Debian has a module venv that cannot make a folder until another package brings ensurepip.
      const said = await printed('python3', ['-c', 'import ensurepip, sys, venv; print(sys.version_info.minor)']);
      return Number(said ?? 0) >= oldestPython ? 'python3' : null;
    },
  },
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    find: () => firstThatRuns(['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'], ['--version']),
  },
} as const satisfies Record<string, MachineProgram>;

/**
 * The command of a program, which is installed from Debian when it is missing and this process may do so.
 *
 * @throws Error that says what is missing and how to get it.
 */
export async function ensureProgram(program: MachineProgram): Promise<string> {
  const found = await program.find();
  if (found !== null) return found;
  await install(program);
  const installed = await program.find();
  if (installed === null) throw missing(program, 'it was installed, but does not run');
  return installed;
}

async function install(program: MachineProgram): Promise<void> {
  if (process.getuid?.() !== 0) throw missing(program, 'only root may install it');
  if ((await printed('apt-get', ['--version'])) === null) throw missing(program, 'there is no apt-get to install it');
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=240', '-qq', '-y'];
  try {
    await run('env', [...apt, 'update'], { timeout: installWithinMs });
    const options = { timeout: installWithinMs, maxBuffer: 64 * 1024 * 1024 };
    await run('env', [...apt, 'install', '--no-install-recommends', ...program.packages], options);
  } catch (error) {
    throw missing(program, `apt-get failed: ${String(error)}`);
  }
}

function missing(program: MachineProgram, why: string): Error {
  const how = `On Debian: apt-get install ${program.packages.join(' ')}`;
  return new Error(`The tests need ${program.name}, which is missing here; ${why}. ${how}`);
}
