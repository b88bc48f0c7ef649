import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot, temporaryFolder } from '#testing';

/** Contents by path. */
export type PlantedFiles = Readonly<Record<string, string>>;

const libs = ['contracts', 'words', 'look', 'runtime', 'database', 'audit', 'jobs', 'messaging', 'service', 'testing'];

/** What the guards themselves are made of; copied, so that they take the tree for the repository. */
const guards = ['package.json', 'tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.mjs', 'scripts'];

/**
 * A small repository with this one's guards and installed packages, an empty index for every lib, and the files
 * given, in which a test plants what the guards must catch.
 */
export function plantTree(files: PlantedFiles): string {
  const root = repositoryRoot();
  const folder = temporaryFolder('planted');
  for (const guard of guards) cpSync(join(root, guard), join(folder, guard), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const stubs = Object.fromEntries(libs.map((lib) => [`libs/${lib}/src/index.ts`, 'export const here = true;\n']));
  for (const [path, content] of Object.entries({ ...stubs, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a guard prints on a tree, whatever its exit code; guards fail when they find something. */
export function printedBy(folder: string, program: string, args: readonly string[]): Promise<string> {
  const script = join(repositoryRoot(), 'node_modules', program);
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done, failed) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      if (stdout === '') failed(new Error(`${program} printed nothing: ${stderr}`, { cause: error }));
      else done(stdout);
    });
  });
}
