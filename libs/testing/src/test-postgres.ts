import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, startEmbeddedPostgres } from '#database';
import { probe } from './probe.js';
import { isInRun, runFolder } from './run-folder.js';

/**
 * Nothing survives a run, so nothing need reach the disk. What a transaction promises while the server runs, also
 * when our own processes are killed, is not touched by these.
 */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  shared_buffers: '256MB',
};

const startWithinMs = 90_000;
let started: Promise<string> | null = null;

/**
 * URL of the PostgreSQL server of this run (its database `postgres`). The first worker that asks starts it, the
 * others wait; the end of the run ends it.
 *
 * @throws Error when it cannot be started, with the reason in every worker that asks.
 */
export function testPostgres(): Promise<string> {
  return (started ??= shareOrStart());
}

async function shareOrStart(): Promise<string> {
  const folder = runFolder();
  const told = join(folder, 'postgres.url');
  if (await isMineToStart(join(folder, 'postgres.starting'))) {
    const answer = await start(folder);
    await writeFile(`${told}.part`, answer);
    await rename(`${told}.part`, told);
  }
  const answer = await probe('the URL of the PostgreSQL of the tests', () => readFile(told, 'utf8'), {
    withinMs: startWithinMs,
  });
  if (!answer.startsWith('postgres://')) throw new Error(answer);
  return answer;
}

/** The URL, or why there is none: the workers that wait must hear of a failure too. */
async function start(folder: string): Promise<string> {
  try {
    const server = await startEmbeddedPostgres({
      dir: join(folder, 'postgres'),
      settings,
      outlivesProcess: isInRun(),
    });
    return server.url;
  } catch (error) {
    return `The PostgreSQL of the tests did not start: ${String(error)}`;
  }
}

async function isMineToStart(mark: string): Promise<boolean> {
  try {
    await writeFile(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}
