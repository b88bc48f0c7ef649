import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walk } from '../files.mjs';

/** Names that say nothing of what a folder holds, so that everything ends up in it. */
const bagNames = new Set([
  'common',
  'shared',
  'utils',
  'util',
  'helpers',
  'helper',
  'misc',
  'domain',
  'infrastructure',
]);
const sourceFolders = ['apps', 'libs', 'test', 'bench', 'scripts', 'docs'];

/** Folders that are named for being a bag, rather than for what they hold. */
export async function bagFolders(root) {
  const files = (await Promise.all(sourceFolders.map((folder) => walk(root, folder)))).flat();
  const folders = new Set(
    files.flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_, i, all) => all.slice(0, i + 1).join('/')),
    ),
  );
  return [...folders]
    .filter((folder) => bagNames.has(folder.split('/').at(-1).toLowerCase()))
    .map((folder) => `${folder}: name it for what it holds`);
}

/** Where packages come from, and where somebody's copy happens to be, is each machine's own affair. */
const machineTraces = [
  [
    /\b(registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|repo1?\.maven\.(apache\.)?org|pypi\.org|deb\.debian\.org)\b/,
    'the address of a registry',
  ],
  [/(^|[\s"'`(=:])\/(work|root|home|Users|tmp)\/[\w.-]/m, "a path of somebody's machine"],
  [/\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/, 'an address of a private network'],
];
const notText = /\.(png|jpg|webp|woff2?|ico|gz|zip|pdf)$/;
const topFiles = [
  'package.json',
  'package-lock.json',
  'Dockerfile',
  'docker-compose.yml',
  'README.md',
  'CONTRIBUTING.md',
  '.npmrc',
  '.ci/run',
];

/** Files that name a registry, a machine's path or a private address. */
export async function machineNames(root) {
  const files = (await Promise.all([...sourceFolders, '.github'].map((folder) => walk(root, folder)))).flat();
  const found = [];
  for (const file of [...files, ...topFiles].filter((each) => !notText.test(each))) {
    const text = await readFile(join(root, file), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    for (const [pattern, what] of machineTraces) {
      const match = pattern.exec(text);
      if (match) found.push(`${file}:${text.slice(0, match.index).split('\n').length}: ${what} (${match[0].trim()})`);
    }
  }
  return found;
}
