import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId } from '#runtime';
import { lookAgainAtHolders } from '../people/look-again.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { forgetClosed } from './forget-closed.js';

interface NumberMarks {
  readonly e164: string;
  readonly index: string;
}

/** The numbers that their owners closed. */
@Injectable()
export class ClosedNumbers {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * The indexes of those numbers that are closed, whether the person who closed them is still known or only the hash
   * that an erased one left behind.
   */
  async among(sql: Sql, numbers: readonly NumberMarks[]): Promise<ReadonlySet<string>> {
    const indexOfHash = new Map(numbers.map(({ e164, index }) => [this.fields.suppressionHash(e164), index]));
    const rows = await sql.query<{ phone_index: string | null; suppression_hash: string | null }>(
      'SELECT phone_index, suppression_hash FROM suppressions WHERE phone_index = ANY($1) OR suppression_hash = ANY($2)',
      [[...indexOfHash.values()], [...indexOfHash.keys()]],
    );
    const closed = rows.map((row) => row.phone_index ?? indexOfHash.get(row.suppression_hash ?? ''));
    return new Set(closed.filter((index) => index !== undefined));
  }

  /** Closes a number for everybody who has it or will have it. */
  async close(sql: Sql, phoneIndex: string, cause: string, at: Date): Promise<void> {
    await sql.query(
      `INSERT INTO suppressions (id, phone_index, suppression_hash, cause, closed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [newId(), phoneIndex, await this.hashOf(sql, phoneIndex), cause, at],
    );
    await lookAgainAtHolders(sql, 'phone_index', phoneIndex);
  }

  /** Opens a number again, because whoever answers it said so. */
  async reopen(sql: Sql, phoneIndex: string): Promise<void> {
    await sql.query('DELETE FROM suppressions WHERE phone_index = $1 OR suppression_hash = $2', [
      phoneIndex,
      await this.hashOf(sql, phoneIndex),
    ]);
    await lookAgainAtHolders(sql, 'phone_index', phoneIndex);
  }

  /**
   * Forgets a number with the last person who had it. If it was closed, or is refused with them, a hash under a key of
   * its own stays, which no list can open and nobody can look up.
   *
   * @param refusedAt when the person refused texts there; null if they did not.
   */
  async forget(sql: Sql, { e164, index }: NumberMarks, refusedAt: Date | null): Promise<void> {
    await forgetClosed(sql, { column: 'phone_index', index, hash: this.fields.suppressionHash(e164) }, refusedAt);
  }

  /** Null when nobody with the number was ever here or asked to join: then its index alone keeps it closed. */
  private async hashOf(sql: Sql, phoneIndex: string): Promise<string | null> {
    const [row] = await sql.query<{ id: string; phone: Buffer; field: 'phone' | 'joinPhone' }>(
      `SELECT id, phone, 'phone' AS field FROM contact_phones WHERE phone_index = $1
       UNION ALL SELECT id, phone, 'joinPhone' FROM pending_joins WHERE phone_index = $1 LIMIT 1`,
      [phoneIndex],
    );
    return row ? this.fields.suppressionHash(this.fields.open(row.field, row.id, row.phone)) : null;
  }
}
