import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { beginning, type ChainEntry, type ChainPlace } from './chain.rules.js';

const pageSize = 2_000;

const columns = 'position, at, actor, deed, subject, details, digest, hash';

/** A cut that is in force: the chain begins after it. */
export interface Cut extends ChainPlace {
  readonly at: Date;
  readonly signature: string;
}

/** The end of the chain as the database tells of it in one look. */
export interface ChainEnd extends ChainPlace {
  /** Position of the last entry that is really there. */
  readonly highest: number;
}

type EntryRow = Omit<ChainEntry, 'at'> & { readonly at: Date };

/** Which entries are wanted; what is left out does not matter. */
export interface EntryFilter {
  readonly before?: number | undefined;
  readonly deed?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly limit: number;
}

/** The chain of this service as it stands in the database. */
@Injectable()
export class ChainReader {
  constructor(private readonly database: Database) {}

  /** The head as the database keeps it, and how far the entries really go. */
  async end(sql: Pick<Sql, 'query'> = this.database): Promise<ChainEnd> {
    const [end] = await sql.query<ChainEnd>(
      'SELECT position, hash, coalesce((SELECT max(position) FROM audit_entries), position) AS highest FROM audit_head',
    );
    return end ?? { ...beginning, highest: 0 };
  }

  /** The newest cut, if old entries ever left. */
  async cut(): Promise<Cut | null> {
    const [cut] = await this.database.query<Cut>(
      'SELECT position, hash, at, signature FROM audit_cuts ORDER BY position DESC LIMIT 1',
    );
    return cut ?? null;
  }

  /** The entries of (after, upTo] in order, a page in memory at a time. */
  async *entries(after: number, upTo: number): AsyncGenerator<ChainEntry> {
    for (let from = after; ;) {
      const rows = await this.database.query<EntryRow>(
        `SELECT ${columns} FROM audit_entries WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${String(pageSize)}`,
        [from, upTo],
      );
      for (const row of rows) yield asEntry(row);
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      from = last.position;
    }
  }

  /** Entries that match, newest first. */
  async newest(filter: EntryFilter): Promise<ChainEntry[]> {
    const { before, deed, actor, subject, since, until, limit } = filter;
    const rows = await this.database.query<EntryRow>(
      `SELECT ${columns} FROM audit_entries
       WHERE ($1::bigint IS NULL OR position < $1) AND ($2::text IS NULL OR deed = $2) AND ($3::text IS NULL OR actor = $3)
         AND ($4::text IS NULL OR subject = $4) AND ($5::timestamptz IS NULL OR at >= $5)
         AND ($6::timestamptz IS NULL OR at < $6)
       ORDER BY position DESC LIMIT $7`,
      [before, deed, actor, subject, since, until, limit],
    );
    return rows.map(asEntry);
  }
}

function asEntry(row: EntryRow): ChainEntry {
  return { ...row, at: row.at.toISOString() };
}
