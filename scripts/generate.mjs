/**
 * Makes every committed page that follows from the code: `npm run generate` writes them, `--check` says which are not
 * what the code makes and writes nothing.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build.mjs';
import { isMain, walk } from './files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Loaded late, because they read what was built; each gives `{path, content}` pages. */
const generators = [
  () => import('./generate/events.mjs').then((module) => module.eventPages()),
  () => import('./generate/configuration.mjs').then((module) => module.configurationPages()),
  () => import('./generate/errors.mjs').then((module) => module.errorPages()),
  () => import('./generate/diagram.mjs').then((module) => module.diagramPages()),
  () => import('./generate/roles.mjs').then((module) => module.rolesPages()),
  () => import('./generate/openapi.mjs').then((module) => withTypes(module.openApiPages())),
];

async function withTypes(pages) {
  const { consoleTypes } = await import('./generate/console-types.mjs');
  return [...pages, await consoleTypes(pages[0].content)];
}

/** Folders in which nothing but generated pages may be. */
const generatedFolders = ['libs/contracts/schemas'];

async function current(path) {
  return readFile(join(root, path), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The pages that differ from what is there, and the files that nothing generates any more. */
async function differences() {
  const pages = [];
  for (const generate of generators) pages.push(...(await generate()));
  const changed = [];
  for (const page of pages) if ((await current(page.path)) !== page.content) changed.push(page);
  const made = new Set(pages.map(({ path }) => path));
  const there = (await Promise.all(generatedFolders.map((folder) => walk(root, folder)))).flat();
  return { changed, orphans: there.filter((path) => !made.has(path)) };
}

async function write({ changed, orphans }) {
  for (const { path, content } of changed) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await Promise.all(orphans.map((path) => rm(join(root, path))));
}

if (isMain(import.meta.url)) {
  await buildServer(root);
  const found = await differences();
  const names = [...found.changed.map(({ path }) => path), ...found.orphans];
  const checking = process.argv.includes('--check');
  if (!checking) await write(found);
  for (const name of names) console.log(checking ? `out of step: ${name} (npm run generate)` : `wrote ${name}`);
  process.exit(checking && names.length > 0 ? 1 : 0);
}
