import { createHash } from 'node:crypto';
import type { Sql } from '#database';
import type { Caller } from '#runtime';

/** What a value of an audit entry may be: never free text about a person. */
export type AuditValue = string | number | boolean | null;

/** One deed as it is handed in. */
export interface Deed {
  /** `subject-noun.past-tense`, such as `action.posted`. */
  readonly deed: string;
  /** `noun:id`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, AuditValue>>;
  readonly at: Date;
}

/** What is kept and hashed of an entry. */
export interface AuditContent extends Required<Omit<Deed, 'at'>> {
  readonly position: number;
  /** RFC 3339. */
  readonly at: string;
  readonly actor: string;
}

/** The first entry follows on this. */
const beginning = Buffer.alloc(32);

/**
 * Adds an entry to the service's chain inside the caller's transaction: what was done and its entry are kept together
 * or not at all. The head row is locked, so entries of one service follow one another without gaps.
 */
export async function audit(sql: Sql, caller: Caller, deed: Deed): Promise<void> {
  const [head] = await sql.query<{ position: number; hash: Buffer }>(
    'SELECT position, hash FROM audit_head WHERE one = true FOR UPDATE',
  );
  const position = (head?.position ?? 0) + 1;
  const content = {
    position,
    at: deed.at.toISOString(),
    actor: actorOf(caller),
    deed: deed.deed,
    subject: deed.subject,
    details: deed.details ?? {},
  };
  const hash = auditHash(head?.hash ?? beginning, content);
  await sql.query(
    `INSERT INTO audit_entries (position, at, actor, deed, subject, details, hash) VALUES ($1,$2,$3,$4,$5,$6,$7)`,
    [position, deed.at, content.actor, deed.deed, deed.subject, JSON.stringify(content.details), hash],
  );
  await sql.query('UPDATE audit_head SET position = $1, hash = $2 WHERE one = true', [position, hash]);
}

/** The hash of an entry after the hash before it; the content is written with its keys sorted. */
export function auditHash(previous: Buffer, content: AuditContent): Buffer {
  const details = Object.entries(content.details).sort(([a], [b]) => a.localeCompare(b));
  const text = JSON.stringify([content.position, content.at, content.actor, content.deed, content.subject, details]);
  return createHash('sha256').update(previous).update(text).digest();
}

function actorOf(caller: Caller): string {
  return caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
}
