import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresPrograms } from './postgres-programs.js';
import { hasCode } from './process-identity.js';
import type { ServerUser } from './server-user.js';

/** Name of the one account of the server. */
export const serverAccount = 'turnout';

/**
 * Makes the data folder when it is missing, with a random password. It is made beside its place and renamed, so that
 * a kill in between leaves nothing half made.
 *
 * @returns the password of {@link serverAccount}.
 */
export async function initialise(dir: string, programs: PostgresPrograms, user: ServerUser): Promise<string> {
  const passwordFile = join(dir, 'password');
  const data = join(dir, 'data');
  if (await exists(join(data, 'PG_VERSION'))) return readFile(passwordFile, 'utf8');

  const unfinished = join(dir, 'unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await user.own(unfinished);
  const password = randomBytes(24).toString('hex');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await user.own(passwordFile);
  // The collation is PostgreSQL's own, so that an order of rows never depends on the machine's locales.
  const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${serverAccount}`, `--pwfile=${passwordFile}`];
  await user.run(programs.initdb, [`--pgdata=${unfinished}`, ...words, ...access], dir);
  await rename(unfinished, data);
  return password;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
}
