import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureProgram, machinePrograms } from './programs.js';
import { repositoryRoot } from './repository.js';
import { temporaryFolder } from './run-folder.js';

/** Asks for a program where no program can be found, so that nothing can be installed either. */
async function askedInVain(name: keyof typeof machinePrograms): Promise<string> {
  const built = pathToFileURL(join(repositoryRoot(), 'dist/libs/testing/src/programs.js')).href;
  const code = `import(${JSON.stringify(built)})
    .then(({ ensureProgram, machinePrograms }) => ensureProgram(machinePrograms.${name}))
    .catch((error) => console.log(error.message));`;
  const env = { PATH: temporaryFolder('no-programs') };
  return (await promisify(execFile)(process.execPath, ['-e', code], { env })).stdout;
}

describe('ensureProgram', () => {
  it('answers with the command of a program that is here', async () => {
    expect(await ensureProgram(machinePrograms.java)).toBe('java');
  });

  it.each(['java', 'maven', 'python'] as const)(
    'says what is missing, and how to get it, where %s is not',
    async (name) => {
      const { name: called, packages } = machinePrograms[name];
      const said = await askedInVain(name);
      expect(said).toContain(`The tests need ${called}, which is missing here`);
      expect(said).toContain(`apt-get install ${packages.join(' ')}`);
    },
  );
});
