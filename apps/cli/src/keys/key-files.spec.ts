import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { generateSecrets, readSecretsFile, secretsFor, type SecretsFile, writeSecretsFile } from '#runtime';
import { temporaryFolder } from '#testing';
import { KeyFiles } from './key-files.js';

/** The files of a cluster, as `turnout secrets` writes them. */
function cluster(): { dir: string; read: (name: string) => SecretsFile } {
  const dir = temporaryFolder('key-files');
  const all = generateSecrets();
  writeSecretsFile(join(dir, 'all.json'), all);
  for (const name of ['actions', 'contacts', 'notifications', 'web'] as const) {
    writeSecretsFile(join(dir, `${name}.json`), secretsFor(name, all));
  }
  return { dir, read: (name) => readSecretsFile(join(dir, `${name}.json`)) };
}

describe('the secrets files of a cluster', () => {
  it('get a new key for each service, each its own, and keep all else', () => {
    const { dir, read } = cluster();
    const before = read('contacts');
    KeyFiles.ofCluster(dir).add();
    const after = read('contacts');
    expect(Object.keys(after.fieldKeys)).toEqual(['contacts']);
    expect(after.fieldKeys.contacts).toEqual({ ...before.fieldKeys.contacts, k2: expect.any(String) });
    expect({ ...after, fieldKeys: null }).toEqual({ ...before, fieldKeys: null });
    expect(read('all').fieldKeys.contacts).toEqual(after.fieldKeys.contacts);
    expect(statSync(join(dir, 'contacts.json')).mode & 0o777).toBe(0o600);
  });

  it('are brought in step by whoever goes on where another was interrupted, and lose the old keys at last', () => {
    const { dir, read } = cluster();
    KeyFiles.alone(join(dir, 'all.json')).add();
    expect(Object.keys(read('web').fieldKeys.web ?? {})).toEqual(['k1']);
    const files = KeyFiles.ofCluster(dir);
    files.align();
    expect(read('web').fieldKeys.web).toEqual(read('all').fieldKeys.web);
    files.keepNewest();
    expect(files.keys().map(({ ids }) => ids)).toEqual([['k2'], ['k2'], ['k2'], ['k2']]);
    expect(Object.keys(read('web').fieldKeys.web ?? {})).toEqual(['k2']);
  });
});
