import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '#testing';

/** A change to the built product, for proving that the checker would see it. */
export interface Patch {
  /** Path of the built file within the repository. */
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

async function apply(folder: string, { file, from, to }: Patch): Promise<void> {
  const path = join(folder, file);
  const code = await readFile(path, 'utf8');
  if (code.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
  // A function, because a dollar sign in the new text is no reference.
  await writeFile(
    path,
    code.replace(from, () => to),
  );
}
