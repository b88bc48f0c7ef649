/**
 * The fault rig: builds the product and the rig, which is TypeScript like all tests, and runs it in a process of its
 * own. `npm run faults -- --help` is what test/faults/main.ts says.
 */
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, compile } from './build.mjs';
import { walk } from './files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folders = ['test/faults', 'test/journeys'];

async function buildRig() {
  const swc = await import('@swc/core');
  const files = (await Promise.all(folders.map((folder) => walk(root, folder)))).flat();
  const sources = files.filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file));
  await rm(join(root, 'dist/test'), { recursive: true, force: true });
  await Promise.all(sources.map((source) => compile(root, source, join('dist', source.replace(/\.ts$/, '.js')), swc)));
}

await build(root);
await buildRig();
await import(pathToFileURL(join(root, 'dist/test/faults/main.js')).href);
