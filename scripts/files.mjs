import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const neverEntered = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  '.turnout',
  '.turnout-demo',
  'coverage',
  'target',
]);

/**
 * Every file below a folder, as sorted paths relative to the root with forward slashes; none when there is no such
 * folder. Installed and generated trees are not entered unless the folder itself is one.
 */
export async function walk(root, folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return neverEntered.has(entry.name) ? [] : walk(root, path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** Whether a module is what Node was asked to run, rather than imported by another. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(process.argv[1]).href;
}
