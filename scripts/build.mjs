/**
 * Compiles apps and libs to dist/, one file at a time, and only the files that changed: `npm start` runs it every
 * time, so an unchanged tree must cost next to nothing. Types are not checked here; `npm run types` does that.
 */
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMain, walk } from './files.mjs';

/** The browser's React console has its own bundler; everything else runs on Node as compiled here. */
const bundledElsewhere = 'apps/web/src/console/';

/** What the web bundle is made of besides itself; a newer file in one of them makes it anew. */
const webSources = ['apps/web', 'libs/look', 'libs/words', 'libs/contracts'];

/** Maps a source path to the path it is built to, or null when it is not part of the product. */
export function builtPath(source) {
  if (source.startsWith(bundledElsewhere)) return null;
  if (!/^(apps|libs)\/[^/]+\/src\//.test(source)) return null;
  if (/\.spec\.tsx?$|\.d\.ts$|\.md$/.test(source)) return null;
  return join('dist', source.replace(/\.tsx?$/, '.js'));
}

async function mtime(file) {
  const found = await stat(file).catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found?.mtimeMs ?? 0;
}

/** Written beside and renamed, so that a program started meanwhile never reads half a file. */
async function writeWhole(file, content) {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

/** Compiles one file to its target, both relative to the root. */
export async function compile(root, source, target, swc) {
  if (!/\.tsx?$/.test(source)) return writeWhole(join(root, target), await readFile(join(root, source)));
  const { code, map } = await swc.transformFile(join(root, source), {
    cwd: root,
    root,
    sourceFileName: relative(dirname(join(root, target)), join(root, source)),
  });
  const mapFile = `${target}.map`;
  if (map) await writeWhole(join(root, mapFile), map);
  const link = map ? `\n//# sourceMappingURL=${mapFile.slice(mapFile.lastIndexOf('/') + 1)}\n` : '';
  return writeWhole(join(root, target), code + link);
}

async function sourcesOf(root) {
  const files = [...(await walk(root, 'apps')), ...(await walk(root, 'libs'))];
  return files.flatMap((source) => {
    const target = builtPath(source);
    return target === null ? [] : [{ source, target }];
  });
}

/** A file that was renamed or deleted must not live on in dist/, where an import would still find it. */
async function removeOrphans(root, targets) {
  const wanted = new Set(targets.flatMap(({ target }) => [target, `${target}.map`]));
  const built = [...(await walk(root, 'dist/apps')), ...(await walk(root, 'dist/libs'))];
  const orphans = built.filter((file) => !wanted.has(file) && /\/src\//.test(file) && !file.endsWith('.part'));
  await Promise.all(orphans.map((file) => rm(join(root, file), { force: true })));
  return orphans.length;
}

/** Compiles what runs on Node, without the web bundle. */
export async function buildServer(root) {
  const sources = await sourcesOf(root);
  const settings = Math.max(await mtime(join(root, '.swcrc')), await mtime(fileURLToPath(import.meta.url)));
  const stale = [];
  for (const one of sources) {
    const built = await mtime(join(root, one.target));
    if (built <= Math.max(settings, await mtime(join(root, one.source)))) stale.push(one);
  }
  const swc = stale.length > 0 ? await import('@swc/core') : null;
  await Promise.all(stale.map(({ source, target }) => compile(root, source, target, swc)));
  return { compiled: stale.length, removed: await removeOrphans(root, sources) };
}

async function newestOf(root, folders) {
  const files = (await Promise.all(folders.map((folder) => walk(root, folder)))).flat();
  const times = await Promise.all([...files, 'package-lock.json'].map((file) => mtime(join(root, file))));
  return Math.max(0, ...times);
}

async function bundleWeb(root) {
  const script = join(root, 'apps/web/build.mjs');
  if ((await mtime(script)) === 0) return false;
  const stamp = join(root, 'dist/.web-built');
  const newest = await newestOf(root, webSources);
  if (newest <= (await mtime(stamp))) return false;
  const { buildWeb } = await import(pathToFileURL(script).href);
  await buildWeb();
  await writeWhole(stamp, '');
  // Dated by its sources: an edit made while the bundler ran is newer than the stamp, so the next build sees it.
  await utimes(stamp, newest / 1000, newest / 1000);
  return true;
}

/**
 * Builds what changed since the last time.
 *
 * @returns how many files were compiled and removed, and whether the web bundle was made anew.
 */
export async function build(root) {
  const server = await buildServer(root);
  return { ...server, web: await bundleWeb(root) };
}

if (isMain(import.meta.url)) {
  const started = performance.now();
  const { compiled, removed, web } = await build(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
  const changes = [`${compiled} compiled`, `${removed} removed`, web ? 'web bundled' : 'web unchanged'];
  process.stderr.write(`built: ${changes.join(', ')} in ${Math.round(performance.now() - started)} ms\n`);
}
