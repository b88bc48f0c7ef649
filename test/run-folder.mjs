/**
 * A run of the tests has one folder for its servers, logs and temporary data, and its path is in the environment of
 * every process that the run starts. So whatever a test forgot, or a killed worker left, is found and ended.
 */
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'TEST_RUN_FOLDER';
const prefix = 'turnout-test-';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A file that may vanish at any moment, because the process it tells of ends. */
async function readIfThere(file) {
  return readFile(file, 'utf8').catch((error) => {
    if (['ENOENT', 'ESRCH', 'EACCES', 'ENOTDIR'].includes(error.code)) return '';
    throw error;
  });
}

/** Every process that carries the run's mark. Only Linux tells; elsewhere the server of the tests alone is known. */
async function processesOf(folder) {
  const postmaster = await readIfThere(join(folder, 'postgres', 'data', 'postmaster.pid'));
  const found = postmaster === '' ? [] : [Number.parseInt(postmaster, 10)];
  const names = await readdir('/proc').catch(() => []);
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    const environment = await readIfThere(`/proc/${name}/environ`);
    if (environment.split('\0').includes(`${variable}=${folder}`)) found.push(Number(name));
  }
  return [...new Set(found)].filter((pid) => pid !== process.pid && isAlive(pid));
}

/** Makes the folder of a run that this process holds. */
export async function beginRun() {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // PostgreSQL may run under another account, which must be able to pass through.
  await chmod(folder, 0o755);
  process.env[variable] = folder;
  return folder;
}

/** Ends every process of a run and removes its folder. */
export async function endRun(folder = process.env[variable]) {
  for (let look = 0; look < 100; look++) {
    const left = await processesOf(folder);
    if (left.length === 0) break;
    // Nothing of a run is worth a graceful end, and a server that is killed takes its children with it.
    for (const pid of left) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await new Promise((resume) => setTimeout(resume, 20));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Ends the runs whose main process was killed before it could. */
export async function endDeadRuns() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) await endRun(join(tmpdir(), name));
  }
}
