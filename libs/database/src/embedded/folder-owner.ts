import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, processIdentity } from './process-identity.js';

/**
 * Marks a data folder as this process's own, so that a second program started on the same folder refuses instead of
 * stopping the first one's server. The mark of a process that was killed does not count.
 *
 * @returns what gives the folder back.
 * @throws Error when a running process holds the folder, naming it.
 */
export async function claimFolder(dir: string): Promise<() => Promise<void>> {
  const file = join(dir, 'owner');
  const mine = processIdentity(process.pid) ?? String(process.pid);
  for (;;) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const owner = await readFile(file, 'utf8').catch(emptyWhenGone);
    const pid = Number.parseInt(owner, 10);
    if (owner !== '' && processIdentity(pid) === owner) {
      throw new Error(
        `The data folder ${dir} is in use by process ${pid}. Stop that one first, or use another folder.`,
      );
    }
    await rm(file, { force: true });
  }
}

function emptyWhenGone(error: unknown): string {
  if (hasCode(error, 'ENOENT')) return '';
  throw error;
}
