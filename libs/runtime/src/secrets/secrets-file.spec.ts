import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { generateSecrets, loadOrCreateSecrets, secretsFor } from './secrets-file.js';
import { Secrets } from './secrets.js';

const freshPath = (): string => join(mkdtempSync(join(tmpdir(), 'turnout-')), 'deeper', 'secrets.json');

describe('the secrets file', () => {
  it('check F3: is generated once, readable by its owner only, and read back the same', () => {
    const path = freshPath();
    const made = loadOrCreateSecrets(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = loadOrCreateSecrets(path);
    expect(again.indexKey.equals(made.indexKey)).toBe(true);
  });

  it('is left as it is when it is not one of ours', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'turnout-')), 'secrets.json');
    writeFileSync(path, '{"version":1}');
    expect(() => loadOrCreateSecrets(path)).toThrow(/left as it is/);
    expect(readFileSync(path, 'utf8')).toBe('{"version":1}');
  });

  it('gives each service of a cluster its own keys and no others', () => {
    const all = generateSecrets();
    const actions = new Secrets(secretsFor('actions', all));
    expect(actions.linkKey.type).toBe('secret');
    expect(() => actions.indexKey).toThrow(/does not hold the index key/);
    expect(() => actions.fieldKeys('contacts')).toThrow(/field keys of contacts/);
    expect(() => actions.identityKey('contacts')).toThrow(/identity key of contacts/);
    expect(actions.publicKey('contacts')?.type).toBe('public');
    const contacts = new Secrets(secretsFor('contacts', all));
    expect(contacts.fieldKeys('contacts')).toHaveLength(1);
    expect(() => contacts.linkKey).toThrow(/link key/);
  });
});
