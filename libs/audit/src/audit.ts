import type { DataSource } from 'typeorm';
import type { Sql } from '#database';
import type { Caller } from '#runtime';
import { type AuditValue, digestOf } from './chain.rules.js';
import type { DeedName } from './deeds.js';

/** One deed as it is handed in. */
export interface Deed {
  readonly deed: DeedName;
  /** `noun:id`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, AuditValue>>;
  readonly at: Date;
}

/** Whoever wants to know that something was added to the chain of a database, soon to be committed. */
const listeners = new WeakMap<DataSource, () => void>();

/** Tells of each entry that this process adds to the chain of that database; there is one who listens. */
export function whenAudited(dataSource: DataSource, listener: () => void): void {
  listeners.set(dataSource, listener);
}

/**
 * Adds an entry to the service's chain inside the caller's transaction: what was done and its entry are kept together
 * or not at all. The database gives it its place and its hash; until the transaction ends, whoever else wants to add
 * one waits, so entries of one service follow one another without gaps. Make it the last statement of a transaction
 * that takes its time.
 */
export async function audit(sql: Sql, caller: Caller, deed: Deed): Promise<void> {
  const content = {
    at: deed.at.toISOString(),
    actor: actorOf(caller),
    deed: deed.deed,
    subject: deed.subject,
    details: deed.details ?? {},
  };
  await sql.query(
    `INSERT INTO audit_entries (at, actor, deed, subject, details, digest) VALUES ($1, $2, $3, $4, $5, $6)`,
    [deed.at, content.actor, deed.deed, deed.subject, JSON.stringify(content.details), digestOf(content)],
  );
  listeners.get(sql.manager.dataSource)?.();
}

function actorOf(caller: Caller): string {
  return caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
}
