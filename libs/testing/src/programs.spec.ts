import { afterEach, describe, expect, it } from '@jest/globals';
import { ensureProgram, machinePrograms } from './programs.js';
import { temporaryFolder } from './run-folder.js';

describe('ensureProgram', () => {
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
  });

  it('answers with the command of a program that is here', async () => {
    expect(await ensureProgram(machinePrograms.java)).toBe('java');
  });

  it.each(['java', 'maven'] as const)('says what is missing, and how to get it, where %s cannot be had', async (name) => {
    // Nothing can be found any more, so nothing can be installed either.
    process.env.PATH = temporaryFolder('no-programs');
    const program = machinePrograms[name];
    await expect(ensureProgram(program)).rejects.toThrow(
      new RegExp(`need ${program.name}, which is missing here; .*apt-get install ${program.packages.join(' ')}`),
    );
  });
});
