/**
 * Bundles what runs in browsers to dist/web, in files named by their content, each with a brotli twin beside it (`.br`),
 * and writes dist/web/manifest.json: entry name → file name. Pages find their scripts there.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Scripts of the public pages: small, plain, and the page works without them. */
export const pageScripts = {
  entryPoints: { board: 'apps/web/src/browser/board.ts', passkey: 'apps/web/src/browser/passkey.ts' },
  options: { format: 'esm', target: ['es2020'] },
};

/** The staff console: its first screen, and the others in parts that are fetched when they are wanted. */
const staffConsole = {
  entryPoints: { console: 'apps/web/src/console/main.tsx', consoleStyle: 'apps/web/src/console/console.css' },
  options: {
    format: 'esm',
    target: ['es2022'],
    splitting: true,
    chunkNames: 'console-[name].[hash]',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
  },
};

/** Every bundle; each is an entry point list with the options that differ from the rest. */
const bundles = [pageScripts, staffConsole];

/** Compressed once here, so that no server has to do it for each visitor. */
async function squeeze(file) {
  if (/\.(js|css|svg)$/.test(file))
    await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file)));
}

/** @returns entry name → file name, of one bundle. */
async function bundle({ entryPoints, options }, outdir) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    conditions: ['turnout'],
    entryNames: '[name].[hash]',
    ...options,
  });
  const named = Object.entries(entryPoints).map(([name, source]) => {
    const output = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
    if (!output) throw new Error(`Nothing was bundled from ${source}.`);
    return [name, basename(output[0])];
  });
  await Promise.all(Object.keys(metafile.outputs).map((output) => squeeze(join(root, output))));
  return Object.fromEntries(named);
}

/** Bundles everything that runs in a browser. */
export async function buildWeb({ outdir = join(root, 'dist/web') } = {}) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const names = await Promise.all(bundles.map((one) => bundle(one, outdir)));
  const manifest = Object.assign({}, ...names);
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
