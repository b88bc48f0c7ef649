import { Injectable } from '@nestjs/common';
import { Database, FieldCipher, keyMark, type SealedColumn, type Sql } from '#database';

interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

/** What became of some fields. */
interface Renewal {
  /** The last row that was looked at; null when there was none. */
  readonly last: string | null;
  readonly resealed: number;
  /** Fields that do not open: they stay as they are. */
  readonly unopened: number;
}

const beginningOf = (column: string): string => `substring("${column}" FROM 1 FOR 1 + get_byte("${column}", 0))`;

/** The sealed fields of one service, whatever they hold. */
@Injectable()
export class SealedFields {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** How many fields of a column each key seals. */
  async count({ table, column }: SealedColumn): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ mark: Buffer; fields: number }>(
      `SELECT ${beginningOf(column)} AS mark, count(*)::int AS fields FROM "${table}"
        WHERE "${column}" IS NOT NULL GROUP BY 1`,
    );
    return new Map(rows.map(({ mark, fields }) => [mark.toString('ascii', 1), fields]));
  }

  /**
   * Seals anew what another key than `key` seals, some rows at a time in the order of their ids. A field that somebody
   * else has written since it was read is left alone: they have sealed it anew themselves.
   */
  async renew({ table, column }: SealedColumn, key: string, after: string | null, atOnce: number): Promise<Renewal> {
    const rows = await this.database.query<SealedRow>(
      `SELECT id::text AS id, "${column}" AS sealed FROM "${table}"
        WHERE "${column}" IS NOT NULL AND ${beginningOf(column)} <> $1 AND ($2::uuid IS NULL OR id > $2::uuid)
        ORDER BY id LIMIT $3`,
      [keyMark(key), after, atOnce],
    );
    const renewed = rows.flatMap((row) => this.renewed({ table, column }, row));
    const resealed = renewed.length === 0 ? 0 : await this.replace({ table, column }, renewed);
    return { last: rows.at(-1)?.id ?? null, resealed, unopened: rows.length - renewed.length };
  }

  /**
   * From now on the database refuses what these keys seal, from whomever: a process that slept through it all is told
   * by an error, instead of writing what nobody can open any more.
   */
  refuse({ table, column }: SealedColumn, keys: readonly string[]): Promise<void> {
    return this.database.transaction(async (sql) => {
      await sql.query(`SET LOCAL lock_timeout = '2s'`);
      await sql.query('SELECT refuse_field_keys($1, $2, $3)', [table, column, keys.map(keyMark)]);
    });
  }

  /** @throws QueryFailedError `23514` when a field is there that the database is to refuse. */
  async proveRefused({ table, column }: SealedColumn): Promise<void> {
    await this.database.query('SELECT prove_field_keys_refused($1, $2)', [table, column]);
  }

  /** A process that seals with the key again may do so. */
  async allow({ table, column }: SealedColumn, sql: Pick<Sql, 'query'> = this.database): Promise<void> {
    await sql.query('SELECT allow_field_keys($1, $2)', [table, column]);
  }

  private renewed(place: SealedColumn, { id, sealed }: SealedRow): { id: string; was: Buffer; sealed: Buffer }[] {
    const there = { ...place, rowId: id };
    try {
      return [{ id, was: sealed, sealed: this.cipher.seal(there, this.cipher.openBytes(there, sealed)) }];
    } catch {
      // Counted as unopened: one damaged field must not keep all others from their new key.
      return [];
    }
  }

  private async replace(
    { table, column }: SealedColumn,
    rows: readonly { id: string; was: Buffer; sealed: Buffer }[],
  ): Promise<number> {
    const text = `
      WITH replaced AS (
        UPDATE "${table}" AS t SET "${column}" = renewed.sealed
          FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS renewed (id, was, sealed)
         WHERE t.id = renewed.id AND t."${column}" = renewed.was RETURNING t.id
      ) SELECT count(*)::int AS fields FROM replaced`;
    const values = [rows.map(({ id }) => id), rows.map(({ was }) => was), rows.map(({ sealed }) => sealed)];
    return this.database.transaction(
      async (sql) => (await sql.query<{ fields: number }>(text, values))[0]?.fields ?? 0,
    );
  }
}
