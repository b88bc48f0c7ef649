import { createPrivateKey, createPublicKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';

const key = z.base64url().length(43);
const pem = z.string().includes('KEY-----');

/** The secrets file. A service of a cluster holds the entries it needs and no others. */
export const secretsSchema = z.strictObject({
  version: z.literal(1),
  /** Per service: the keys of its personal fields, by key id. All open; the service's database says which one seals. */
  fieldKeys: z.record(z.string(), z.record(z.string(), key)),
  /** Makes `phone_index` from a number. */
  indexKey: key.optional(),
  /** Makes suppression hashes, which outlive the erasure of a person. */
  suppressionKey: key.optional(),
  /** Signs board and captain links. */
  linkKey: key.optional(),
  /** Signs the links in e-mails. A file from before there was e-mail has none: it follows from the link key then. */
  mailLinkKey: key.optional(),
  /** Hashes session and set-up tokens. */
  sessionKey: key.optional(),
  /** Auth token of the practice provider, so that its webhooks are signed with something nobody knows. */
  practiceToken: key.optional(),
  /** Ed25519 keys by process name. */
  identityKeys: z.record(z.string(), pem),
  publicKeys: z.record(z.string(), pem),
});
export type SecretsFile = z.output<typeof secretsSchema>;

/** The keys of this process as KeyObjects, made once: building one per use costs more than the cipher. */
export class Secrets {
  private readonly cache = new Map<string, KeyObject>();

  /** @param source where the file can be read again; it answers null while nothing has changed. */
  constructor(
    private file: SecretsFile,
    private readonly source: () => SecretsFile | null = () => null,
  ) {}

  /** Takes up what has changed in the file since it was read: keys that were added, and those that are gone. */
  reload(): void {
    const changed = this.source();
    if (changed === null) return;
    this.file = changed;
    this.cache.clear();
  }

  /** Keys that seal the personal fields of a service, newest first. */
  fieldKeys(service: string): { id: string; key: KeyObject }[] {
    const keys = Object.entries(this.required(this.file.fieldKeys[service], `the field keys of ${service}`));
    // Numbers in ids count as numbers: k10 is newer than k9.
    const newestFirst = keys.sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }));
    return newestFirst.map(([id, text]) => ({ id, key: this.secret(text) }));
  }

  get indexKey(): KeyObject {
    return this.secret(this.required(this.file.indexKey, 'the index key'));
  }

  get suppressionKey(): KeyObject {
    return this.secret(this.required(this.file.suppressionKey, 'the suppression key'));
  }

  get linkKey(): KeyObject {
    return this.secret(this.required(this.file.linkKey, 'the link key'));
  }

  /** Known to notifications, which writes the links, and to actions, which believes them; it opens no board. */
  get mailLinkKey(): KeyObject {
    return this.secret(this.required(this.file.mailLinkKey ?? mailLinkKeyOf(this.file), 'the key of links in e-mails'));
  }

  get sessionKey(): KeyObject {
    return this.secret(this.required(this.file.sessionKey, 'the session key'));
  }

  get practiceToken(): string {
    return this.required(this.file.practiceToken, 'the practice token');
  }

  /** The key that this process signs its calls with. */
  identityKey(service: string): KeyObject {
    const text = this.required(this.file.identityKeys[service], `the identity key of ${service}`);
    return this.remember(text, createPrivateKey);
  }

  /**
   * The password of the role that this service runs as in its database. It follows from the service's own key, so
   * that every replica knows it and no file has to hold it.
   */
  databasePassword(service: string): string {
    const key = this.identityKey(service).export({ format: 'der', type: 'pkcs8' });
    return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'database role', 32)).toString('base64url');
  }

  /** The key that proves a call of that process; undefined for a name nobody has. */
  publicKey(service: string): KeyObject | undefined {
    const text = this.file.publicKeys[service];
    return text === undefined ? undefined : this.remember(text, createPublicKey);
  }

  private secret(text: string): KeyObject {
    return this.remember(text, (value) => createSecretKey(Buffer.from(value, 'base64url')));
  }

  private remember(text: string, make: (text: string) => KeyObject): KeyObject {
    const known = this.cache.get(text);
    if (known) return known;
    const made = make(text);
    this.cache.set(text, made);
    return made;
  }

  private required<T>(value: T | undefined, what: string): T {
    if (value === undefined) throw new Error(`The secrets file of this process does not hold ${what}.`);
    return value;
  }
}

/** The key that a file from before there was e-mail stands for, so that an upgrade changes no file. */
export function mailLinkKeyOf({ linkKey }: Pick<SecretsFile, 'linkKey'>): string | undefined {
  if (linkKey === undefined) return undefined;
  const salt = Buffer.alloc(0);
  return Buffer.from(hkdfSync('sha256', Buffer.from(linkKey, 'base64url'), salt, 'mail links', 32)).toString(
    'base64url',
  );
}
