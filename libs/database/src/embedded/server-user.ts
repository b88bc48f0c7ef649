import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Account that the server runs under when this process is root, which PostgreSQL refuses to be. */
const account = 'postgres';

/** Starts the programs of PostgreSQL under an account that they accept. */
export class ServerUser {
  private constructor(
    private readonly ids: { readonly uid: number; readonly gid: number } | null,
    private readonly passing: readonly string[],
  ) {}

  /**
   * The account for the server: this process's own, or `postgres` (made when missing) when this process is root.
   *
   * @param paths what the server must reach: its programs and its data.
   * @throws Error when the account cannot be made.
   */
  static async find(paths: readonly string[]): Promise<ServerUser> {
    if (process.getuid?.() !== 0) return new ServerUser(null, []);
    const ids = await findAccount();
    const closed = await firstClosedFolder(paths);
    return new ServerUser(ids, closed === null ? [] : await passThrough(ids));
  }

  /** Gives a file or folder to the server's account. */
  async own(path: string): Promise<void> {
    if (this.ids) await chown(path, this.ids.uid, this.ids.gid);
  }

  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const [wrapper, ...wrapperArgs] = this.passing;
    if (wrapper !== undefined) return spawn(wrapper, [...wrapperArgs, program, ...args], options);
    return spawn(program, args, { ...options, ...this.ids });
  }

  /** Runs a program to its end. @throws Error with what it printed when it fails. */
  async run(program: string, args: readonly string[], cwd: string): Promise<void> {
    const child = this.spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
    if (code !== 0) throw new Error(`${program} failed (${code}): ${printed.trim()}`);
  }
}

async function lookUpAccount(): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([run('id', ['-u', account]), run('id', ['-g', account])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function findAccount(): Promise<{ uid: number; gid: number }> {
  try {
    return await lookUpAccount();
  } catch {
    // No such account yet. Another process may be making it too, so only the second look decides.
    const made = await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', account]).catch(
      (error: unknown) => error,
    );
    return lookUpAccount().catch((error: unknown) => {
      const cause = made instanceof Error ? made : error;
      throw new Error(
        `PostgreSQL does not run as root, and the account "${account}" could not be made. ` +
          'Start Turnout as an ordinary user, or set DATABASE_URL.',
        { cause },
      );
    });
  }
}

/** The first folder on the way to one of the paths that other accounts may not enter, such as root's own home. */
async function firstClosedFolder(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
      const { mode } = await stat(folder);
      if ((mode & 0o001) === 0) return folder;
    }
  }
  return null;
}

/** Numbers of Linux's capabilities that open closed folders, the lesser right first. */
const entering: readonly (readonly [number, string])[] = [
  [2, 'dac_read_search'],
  [1, 'dac_override'],
];

/**
 * A clone in root's home is closed to the account `postgres`. Instead of opening that home to everybody, the server
 * gets the one right to pass closed folders. It stays without all other rights of root.
 */
async function passThrough(ids: { readonly uid: number; readonly gid: number }): Promise<string[]> {
  const status = await readFile('/proc/self/status', 'utf8');
  const bounding = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  const right = entering.find(([bit]) => (bounding & (1n << BigInt(bit))) !== 0n)?.[1];
  if (right === undefined) throw new Error(`The account "${account}" cannot enter the folders of PostgreSQL's data.`);
  const identity = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  // The third one makes access(2), by which PostgreSQL looks for its own programs, go by that right too.
  const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`, '--securebits=+no_setuid_fixup'];
  return ['setpriv', ...identity, ...rights, '--'];
}
