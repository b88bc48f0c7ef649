/**
 * Everything that can be known without running the product: one command, the same here and in CI. Every step runs,
 * also after one has failed, and each says how long it took.
 */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { composeComplaints } from './check/compose.mjs';
import { entityDrift } from './check/entity-drift.mjs';
import { brokenSchemas } from './check/schema-history.mjs';
import { bagFolders, machineNames } from './check/tree.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program of node_modules, or a script, to its end; what it printed is the complaint when it fails. */
function program(script, ...args) {
  return () =>
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [join(root, script), ...args], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const printed = [];
      child.stdout.on('data', (chunk) => printed.push(chunk));
      child.stderr.on('data', (chunk) => printed.push(chunk));
      child.once('error', failed);
      child.once('close', (code) =>
        done(code === 0 ? [] : [Buffer.concat(printed).toString().trim() || `it ended with ${code}`]),
      );
    });
}

async function compose() {
  const { settingDefinitions } = await import('../dist/libs/runtime/src/index.js');
  return composeComplaints(root, Object.values(settingDefinitions));
}

const tsc = 'node_modules/typescript/bin/tsc';
const steps = [
  ['build', () => build(root).then(() => [])],
  ['format', program('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['types', program(tsc, '-p', 'tsconfig.json', '--noEmit')],
  ['types of the console', program(tsc, '-p', 'apps/web/src/console/tsconfig.json', '--noEmit')],
  ['lint', program('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.')],
  [
    'imports',
    program(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'libs',
      'test',
      'bench',
    ),
  ],
  ['dead code and dependencies', program('node_modules/knip/bin/knip.js', '--no-progress')],
  ['generated files in step', program('scripts/generate.mjs', '--check')],
  ['time zones of ZIP codes', program('scripts/make-zip-zones.mjs', '--check')],
  ['places of ZIP codes', program('scripts/make-zip-centroids.mjs', '--check')],
  ['event schemas only grow', () => brokenSchemas(root)],
  ['entities against migrations', () => entityDrift(root)],
  ['docker-compose.yml against settings', compose],
  ['names of folders', () => bagFolders(root)],
  ["nothing of one machine's own", () => machineNames(root)],
];

async function take([title, step]) {
  const started = performance.now();
  const complaints = await step().catch((error) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${complaints.length === 0 ? 'good' : 'BAD '} ${seconds.padStart(6)} s  ${title}`);
  for (const complaint of complaints) console.log(complaint.replace(/^/gm, '    '));
  return complaints.length === 0 ? [] : [title];
}

const bad = [];
for (const step of steps) bad.push(...(await take(step)));
console.log(bad.length === 0 ? 'All checks are good.' : `Bad: ${bad.join(', ')}.`);
process.exit(bad.length === 0 ? 0 : 1);
