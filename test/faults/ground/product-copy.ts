import { chmod, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '#testing';

/** A change to the built product, for proving that the checker would see it. */
export interface Patch {
  /** Path within the repository of the built file, or of the folder in which one file holds it. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The built product in a folder of its own: what is tested stays as it was when the run began, whoever builds
 * meanwhile, and a patch changes nothing but this copy.
 *
 * @throws Error when a patch no longer finds what it changes.
 */
export async function copyProduct(folder: string, patches: readonly Patch[] = []): Promise<string> {
  const root = repositoryRoot();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  await cp(join(root, 'dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map') && !path.endsWith('.part'),
  });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const patch of patches) await apply(folder, patch);
  return folder;
}

async function apply(folder: string, patch: Patch): Promise<void> {
  const { path, code, at, length } = await placeOf(folder, patch);
  await writeFile(path, code.slice(0, at) + patch.to + code.slice(at + length));
}

interface Place {
  readonly path: string;
  readonly code: string;
  readonly at: number;
  readonly length: number;
}

/**
 * Where a patch changes the build: the one place in its file, or in all files of its folder, that reads like this.
 *
 * @throws Error when there is none, or more than one.
 */
export async function placeOf(folder: string, { file, from }: Patch): Promise<Place> {
  const wanted = looselyLike(from);
  const files = await filesOf(join(folder, file));
  const found = await Promise.all(
    files.map(async (path) => {
      const code = await readFile(path, 'utf8');
      return [...code.matchAll(wanted)].map(({ index: at, 0: { length } }) => ({ path, code, at, length }));
    }),
  );
  const [place, ...more] = found.flat();
  if (!place || more.length > 0) throw new Error(`${file} does not hold exactly once: ${from}`);
  return place;
}

/** The code however it is broken into lines. */
function looselyLike(code: string): RegExp {
  const words = code.trim().split(/\s+/);
  const plain = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(words.map(plain).join('\\s+'), 'g');
}

async function filesOf(path: string): Promise<string[]> {
  if (path.endsWith('.js')) return [path];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith('.js')).map((name) => join(path, name));
}
