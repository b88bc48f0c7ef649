import { describe, expect, it } from '@jest/globals';
import { newId } from './ids.js';
import { makeLink, readLink } from './links.js';
import { generateSecrets } from './secrets/secrets-file.js';
import { Secrets } from './secrets/secrets.js';

const secrets = new Secrets(generateSecrets());

describe('links without an account', () => {
  it('open the id they were made for, and only as the kind they were made for', () => {
    const id = newId();
    const token = makeLink(secrets, 'board', id);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(readLink(secrets, 'board', token)).toBe(id);
    expect(readLink(secrets, 'captain', token)).toBeNull();
  });

  it('open nothing when any part of them was changed', () => {
    const bytes = Buffer.from(makeLink(secrets, 'board', newId()), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readLink(secrets, 'board', changed.toString('base64url'))).toBeNull();
    }
  });

  it.each(['', 'x', 'a'.repeat(500)])('refuse the garbage %p', (garbage) => {
    expect(readLink(secrets, 'board', garbage)).toBeNull();
  });
});
