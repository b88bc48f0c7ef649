import { createHash } from 'node:crypto';

/** What a value of an audit entry may be: never free text about a person. */
export type AuditValue = string | number | boolean | null;

/** What is kept and hashed of an entry. */
export interface AuditContent {
  /** RFC 3339. */
  readonly at: string;
  readonly actor: string;
  readonly deed: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, AuditValue>>;
}

/** An entry of the chain as it is kept. */
export interface ChainEntry extends AuditContent {
  readonly position: number;
  /** Null for an entry of the first releases, whose hash is over the content itself. */
  readonly digest: Buffer | null;
  readonly hash: Buffer;
}

/** A place in the chain: an entry's position and hash. */
export interface ChainPlace {
  readonly position: number;
  readonly hash: Buffer;
}

/** The first entry follows on this. */
export const beginning: ChainPlace = { position: 0, hash: Buffer.alloc(32) };

/** What an entry says, as one value; its keys are sorted. */
export function digestOf({ at, actor, deed, subject, details }: AuditContent): Buffer {
  const sorted = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([at, actor, deed, subject, sorted]));
}

/** The hash of an entry that follows on another one; the database computes the same when an entry is added. */
function linkOf(before: Buffer, entry: ChainEntry): Buffer {
  if (entry.digest === null) return firstLinkOf(before, entry);
  const position = Buffer.alloc(8);
  position.writeBigInt64BE(BigInt(entry.position));
  return sha256(before, position, entry.digest);
}

/** As the first releases linked their entries. */
function firstLinkOf(before: Buffer, { position, at, actor, deed, subject, details }: ChainEntry): Buffer {
  const sorted = Object.entries(details).sort(([a], [b]) => a.localeCompare(b));
  return sha256(before, JSON.stringify([position, at, actor, deed, subject, sorted]));
}

/** What is wrong with an entry or with a stretch of the chain. */
export type FindingKind =
  | 'changed'
  | 'unlinked'
  | 'missing'
  | 'truncated'
  | 'beyond_head'
  | 'head_changed'
  | 'rewritten'
  | 'forged_head'
  | 'forged_cut'
  | 'set_back';

/** Something that is wrong with a chain, from one position to another. */
export interface Finding {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with an entry that should follow on the given place. */
export function judge(before: ChainPlace, entry: ChainEntry): Finding[] {
  const { position, digest, hash } = entry;
  if (digest !== null && !digestOf(entry).equals(digest)) return [{ kind: 'changed', from: position, to: position }];
  // After a gap nothing is known of the hash that it should follow on.
  if (position > before.position + 1) return [{ kind: 'missing', from: before.position + 1, to: position - 1 }];
  const linked = linkOf(before.hash, entry).equals(hash);
  return linked ? [] : [{ kind: digest === null ? 'changed' : 'unlinked', from: position, to: position }];
}

/** What is wrong with the end of the chain, given what the head row and the last entry say. */
export function judgeEnd(last: ChainPlace, head: ChainPlace, highest: number): Finding[] {
  if (highest > head.position) return [{ kind: 'beyond_head', from: head.position + 1, to: highest }];
  if (last.position < head.position) return [{ kind: 'truncated', from: last.position + 1, to: head.position }];
  return last.hash.equals(head.hash) ? [] : [{ kind: 'head_changed', from: head.position, to: head.position }];
}

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
