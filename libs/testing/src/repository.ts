import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top folder of the repository, also when this runs from dist/. */
export function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package-lock.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package-lock.json above ${import.meta.dirname}.`);
    folder = dirname(folder);
  }
  return folder;
}
