import { Injectable } from '@nestjs/common';
import { Database, FieldCipher } from '#database';
import { type FormerlyPlain, SealedColumns } from './sealed-columns.js';

/** Rows of one transaction, so that nobody waits for their locks. */
const atOnce = 500;

/**
 * Seals what an older version wrote into columns that were plain then. A migration cannot: it runs as the owner of the
 * tables, who holds no keys.
 */
@Injectable()
export class SealFormerlyPlain {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly columns: SealedColumns,
  ) {}

  async run(): Promise<void> {
    for (const column of this.columns.all.filter((one) => one.formerly !== undefined)) {
      while ((await this.sealSome(column)) === atOnce);
    }
  }

  /** Replicas that start together take different rows. */
  private sealSome({ table, column, formerly }: FormerlyPlain): Promise<number> {
    return this.database.transaction(async (sql) => {
      const rows = await sql.query<{ id: string; plain: string }>(
        `SELECT id::text AS id, "${formerly ?? ''}" AS plain FROM "${table}"
          WHERE "${column}" IS NULL AND "${formerly ?? ''}" <> '' LIMIT ${String(atOnce)} FOR UPDATE SKIP LOCKED`,
      );
      const sealed = rows.map(({ id, plain }) => this.cipher.seal({ table, column, rowId: id }, plain));
      await sql.query(
        `UPDATE "${table}" AS t SET "${column}" = now.sealed, "${formerly ?? ''}" = ''
           FROM unnest($1::uuid[], $2::bytea[]) AS now (id, sealed) WHERE t.id = now.id`,
        [rows.map(({ id }) => id), sealed],
      );
      return rows.length;
    });
  }
}
