import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mailLinkKeyOf, Secrets, secretsSchema, type SecretsFile } from './secrets.js';

const processes = ['actions', 'contacts', 'notifications', 'web', 'cli'] as const;

/** New secrets for a whole installation. */
export function generateSecrets(): SecretsFile {
  const pairs = processes.map((name) => ({ name, ...generateKeyPairSync('ed25519') }));
  const exported = (kind: 'privateKey' | 'publicKey', type: 'pkcs8' | 'spki'): Record<string, string> =>
    Object.fromEntries(pairs.map((pair) => [pair.name, pair[kind].export({ format: 'pem', type }).toString()]));
  return {
    version: 1,
    fieldKeys: {
      actions: { k1: randomKey() },
      contacts: { k1: randomKey() },
      notifications: { k1: randomKey() },
      web: { k1: randomKey() },
    },
    indexKey: randomKey(),
    suppressionKey: randomKey(),
    linkKey: randomKey(),
    mailLinkKey: randomKey(),
    sessionKey: randomKey(),
    practiceToken: randomKey(),
    identityKeys: exported('privateKey', 'pkcs8'),
    publicKeys: exported('publicKey', 'spki'),
  };
}

/**
 * What one process of a cluster may know: its own identity, everybody's public keys, and the keys of its work.
 * Contacts hashes and seals numbers, notifications hashes the sender of a text and signs
 * links in e-mails, actions signs all links, web sessions.
 */
export function secretsFor(name: (typeof processes)[number] | 'practice', all: SecretsFile): SecretsFile {
  const holdsNumbers = name === 'contacts' || name === 'notifications';
  return {
    version: 1,
    fieldKeys: pick(all.fieldKeys, name),
    ...(holdsNumbers ? { indexKey: all.indexKey, suppressionKey: all.suppressionKey } : {}),
    ...(name === 'actions' ? { linkKey: all.linkKey } : {}),
    ...(name === 'actions' || name === 'notifications' ? { mailLinkKey: all.mailLinkKey ?? mailLinkKeyOf(all) } : {}),
    ...(name === 'web' ? { sessionKey: all.sessionKey } : {}),
    ...(name === 'notifications' || name === 'practice' ? { practiceToken: all.practiceToken } : {}),
    identityKeys: pick(all.identityKeys, name),
    publicKeys: all.publicKeys,
  };
}

/**
 * The secrets in the file; when there is none, new ones are generated and written with mode 600.
 *
 * @throws Error when the file is there but is not a secrets file: it is never overwritten.
 */
export function loadOrCreateSecrets(path: string): Secrets {
  if (existsSync(path)) return openSecrets(path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeSecretsFile(path, generateSecrets());
  return openSecrets(path);
}

/** The secrets in the file, which notice when it is replaced. */
function openSecrets(path: string): Secrets {
  let seen = stampOf(path);
  const file = readSecretsFile(path);
  return new Secrets(file, () => {
    const stamp = stampOf(path);
    if (stamp === seen) return null;
    const changed = readSecretsFile(path);
    seen = stamp;
    return changed;
  });
}

/** Another one when the file was written or replaced. */
function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return `${String(ino)} ${String(mtimeMs)} ${String(size)}`;
}

/** Writes a secrets file that only its owner can read; an existing file is never replaced. */
export function writeSecretsFile(path: string, secrets: SecretsFile): void {
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Replaces a secrets file at once: whoever reads it meanwhile finds the old one or the new one, never half of one. */
export function replaceSecretsFile(path: string, secrets: SecretsFile): void {
  const unfinished = `${path}.${String(process.pid)}.part`;
  const { uid, gid } = statSync(path);
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  // Only root may give a file away, and only then can the one who writes not be the one who reads.
  if (process.getuid?.() === 0) chownSync(unfinished, uid, gid);
  renameSync(unfinished, path);
}

export function readSecretsFile(path: string): SecretsFile {
  const parsed = secretsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not a secrets file of Turnout; it was left as it is. Restore it from a backup.`);
}

/** The same secrets with one more key for the fields of each service. */
export function withNewFieldKeys(secrets: SecretsFile): SecretsFile {
  const added = Object.entries(secrets.fieldKeys).map(([service, keys]) => {
    const numbers = Object.keys(keys).map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0));
    return [service, { ...keys, [`k${String(Math.max(0, ...numbers) + 1)}`]: randomKey() }] as const;
  });
  return { ...secrets, fieldKeys: Object.fromEntries(added) };
}

function randomKey(): string {
  return randomBytes(32).toString('base64url');
}

function pick<T>(record: Record<string, T>, name: string): Record<string, T> {
  const value = record[name];
  return value === undefined ? {} : { [name]: value };
}
