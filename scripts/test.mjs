/**
 * Runs every test there is, on a fresh machine too: builds, gets the programs that npm cannot bring, runs jest and
 * sums its results. The last line is the sum; the exit code is 0 only when all tests ran and passed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { isMain } from './files.mjs';
import { judge, slowest, sum } from './test-results.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** A run that hangs is ended, with its report lost; on a busy machine a whole run takes half an hour. */
const withinMs = 45 * 60_000;

/**
 * Journeys start whole clusters and would starve each other; everything else shares the cores. Jest takes every word
 * after such an option for one more pattern, hence the equals signs.
 */
const long = '/test/(journeys|faults|fuzz)/';
const groups = [
  {
    title: 'units and integration',
    args: ['--maxWorkers=3', ...['/node_modules/', '/dist/', long].map((path) => `--testPathIgnorePatterns=${path}`)],
  },
  { title: 'journeys, faults and fuzz', args: ['--maxWorkers=2', `--testPathPatterns=${long}`] },
];

async function ensurePrograms() {
  const { ensureProgram, machinePrograms } = await import('../dist/libs/testing/src/programs.js');
  const { kafkaJars } = await import('../dist/libs/testing/src/kafka/kafka-jars.js');
  for (const program of Object.values(machinePrograms)) await ensureProgram(program);
  await kafkaJars();
}

/** Jest in a process of its own, because only a new process can be given Node's flag for ES modules. */
function runJest(args, deadline) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', jest, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() },
  });
  // SIGTERM would end jest without its teardown, and leave the servers of the tests behind.
  const bell = setTimeout(() => child.kill('SIGINT'), Math.max(0, deadline - performance.now()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      clearTimeout(bell);
      done(code);
    });
  });
}

async function runGroup(group, folder, extra, deadline) {
  const outputFile = join(folder, `${group.title.replace(/\W+/g, '-')}.json`);
  const args = ['--ci', '--json', `--outputFile=${outputFile}`, '--passWithNoTests', ...group.args, ...extra];
  const code = await runJest(args, deadline);
  const report = await readFile(outputFile, 'utf8').catch(() => null);
  if (report === null) return { title: group.title, code, report: null };
  return { title: group.title, code, report: JSON.parse(report) };
}

async function runAll(extra) {
  const deadline = performance.now() + withinMs;
  const folder = await mkdtemp(join(tmpdir(), 'test-results-'));
  try {
    const results = [];
    // Paths given by hand name what to run, so that the groups have nothing to say.
    const wanted = extra.length > 0 ? [{ title: extra.join(' '), args: ['--maxWorkers=2'] }] : groups;
    for (const group of wanted) results.push(await runGroup(group, folder, extra, deadline));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main() {
  await build(root);
  await ensurePrograms();
  const results = await runAll(process.argv.slice(2));
  const allowed = await readFile(join(root, 'test/allowed-skips.txt'), 'utf8');
  for (const line of slowest(results)) console.log(line);
  const complaints = judge(results, allowed);
  for (const complaint of complaints) console.log(complaint);
  const { passed, failed, skipped } = sum(results);
  return { passed, failed, skipped, good: complaints.length === 0 };
}

if (isMain(import.meta.url)) {
  const outcome = await main().catch((error) => {
    console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1, skipped: 0, good: false };
  });
  console.log(`${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`);
  process.exitCode = outcome.good ? 0 : 1;
}
