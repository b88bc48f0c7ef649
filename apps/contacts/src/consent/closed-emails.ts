import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId } from '#runtime';
import { lookAgainAtHolders } from '../people/look-again.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { forgetClosed } from './forget-closed.js';

/**
 * The e-mail addresses that whoever reads them closed. Their hash is made of the index, because who tells us of a
 * closed address does not know the address itself.
 */
@Injectable()
export class ClosedEmails {
  constructor(private readonly fields: PersonalFields) {}

  /** Those of these indexes that are closed, also by the hash alone that an erased person left behind. */
  async among(sql: Sql, emailIndexes: readonly (string | null)[]): Promise<ReadonlySet<string>> {
    const indexes = [...new Set(emailIndexes.filter((index) => index !== null))];
    if (indexes.length === 0) return new Set();
    const indexOfHash = new Map(indexes.map((index) => [this.fields.suppressionHash(index), index]));
    const rows = await sql.query<{ email_index: string | null; suppression_hash: string }>(
      'SELECT email_index, suppression_hash FROM suppressions WHERE email_index = ANY($1) OR suppression_hash = ANY($2)',
      [indexes, [...indexOfHash.keys()]],
    );
    const closed = rows.map((row) => row.email_index ?? indexOfHash.get(row.suppression_hash));
    return new Set(closed.filter((index) => index !== undefined));
  }

  /** Opens an address again, because whoever reads it said so. */
  async reopen(sql: Sql, emailIndex: string): Promise<void> {
    await sql.query('DELETE FROM suppressions WHERE email_index = $1 OR suppression_hash = $2', [
      emailIndex,
      this.fields.suppressionHash(emailIndex),
    ]);
    await lookAgainAtHolders(sql, 'email_index', emailIndex);
  }

  /** Closes an address for everybody who has it or will have it. */
  async close(sql: Sql, emailIndex: string, cause: string, at: Date): Promise<void> {
    await sql.query(
      `INSERT INTO suppressions (id, email_index, suppression_hash, cause, closed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [newId(), emailIndex, this.fields.suppressionHash(emailIndex), cause, at],
    );
    await lookAgainAtHolders(sql, 'email_index', emailIndex);
  }

  /** As {@link ClosedNumbers.forget}, for an address. */
  async forget(sql: Sql, emailIndex: string, refusedAt: Date | null): Promise<void> {
    const hash = this.fields.suppressionHash(emailIndex);
    await forgetClosed(sql, { column: 'email_index', index: emailIndex, hash }, refusedAt);
  }
}
