import { describe, expect, it } from '@jest/globals';
import { newId } from './ids.js';
import { scrub } from './logging/scrub.js';
import { makeAnswerLink, makeUnsubscribeLink, readAnswerLink, readUnsubscribeLink } from './mail-links.js';
import { generateSecrets, secretsFor } from './secrets/secrets-file.js';
import { Secrets } from './secrets/secrets.js';

const all = generateSecrets();
const secrets = new Secrets(all);

describe('a link in an e-mail', () => {
  it('opens what it was made for, and only as the kind it was made for', () => {
    const answer = { actionId: newId(), contactId: newId() };
    const token = makeAnswerLink(secrets, answer);
    expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(readAnswerLink(secrets, token)).toEqual(answer);
    expect(readUnsubscribeLink(secrets, token)).toBeNull();
  });

  it('is never readable in a log, wherever in an address it stands', () => {
    for (let at = 0; at < 300; at++) {
      const answer = makeAnswerLink(secrets, { actionId: newId(), contactId: newId() });
      const out = makeUnsubscribeLink(secrets, newId().replaceAll('-', '').repeat(2));
      const line = scrub(`GET /a/mercy-0191?t=${answer}&answer=yes 200, POST /unsubscribe/${out} 200`);
      expect(line).toMatch(
        /^GET \/a\/mercy-0191\?t=-*\[token\]-*&answer=yes 200, POST \/unsubscribe\/-*\[token\]-* 200$/,
      );
    }
  });

  it('closes one address', () => {
    const token = makeUnsubscribeLink(secrets, 'ab'.repeat(32));
    expect(readUnsubscribeLink(secrets, token)).toBe('ab'.repeat(32));
    expect(readAnswerLink(secrets, token)).toBeNull();
  });

  it('opens nothing when any part of it was changed', () => {
    const bytes = Buffer.from(makeAnswerLink(secrets, { actionId: newId(), contactId: newId() }), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readAnswerLink(secrets, changed.toString('base64url'))).toBeNull();
    }
  });

  it.each(['', 'x', 'a'.repeat(500)])('refuses the garbage %p', (garbage) => {
    expect(readAnswerLink(secrets, garbage)).toBeNull();
    expect(readUnsubscribeLink(secrets, garbage)).toBeNull();
  });

  it('is understood by actions when notifications wrote it, also with a file from before there was e-mail', () => {
    const { mailLinkKey: _, ...before } = all;
    for (const file of [all, before]) {
      const token = makeAnswerLink(new Secrets(secretsFor('notifications', file)), {
        ...{ actionId: newId(), contactId: newId() },
      });
      expect(readAnswerLink(new Secrets(secretsFor('actions', file)), token)).not.toBeNull();
      expect(() => makeUnsubscribeLink(new Secrets(secretsFor('contacts', file)), 'ab'.repeat(32))).toThrow(/links/);
    }
  });
});
