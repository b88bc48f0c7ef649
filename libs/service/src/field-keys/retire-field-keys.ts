import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, sqlState } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { FieldKeyTable } from './field-key-table.js';
import { fieldKeyInUse } from './field-keys.errors.js';
import { SealedColumns } from './sealed-columns.js';
import { SealedFields } from './sealed-fields.js';

const checkViolation = '23514';
const lockTimeout = '55P03';

/** Times that a table in use is asked for the moment it takes to give it its new rule. */
const tries = 20;

/**
 * Declares keys to be without use: nothing is sealed with them any more, and from now on the database refuses what
 * they seal. Only then may they be thrown away.
 */
@Injectable()
export class RetireFieldKeys {
  constructor(
    private readonly database: Database,
    private readonly table: FieldKeyTable,
    private readonly columns: SealedColumns,
    private readonly fields: SealedFields,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `field_key_in_use` while something is sealed with one of them, or a process still seals with it. */
  async run(caller: Caller, keys: readonly string[]): Promise<void> {
    const sealsWith = await this.table.sealsWith();
    const inUse = [sealsWith, ...(await this.table.holders()).map((holder) => holder.sealsWith)];
    if (inUse.some((key) => keys.includes(key))) throw new Problem(fieldKeyInUse);
    for (const column of this.columns.all) {
      await whenFree(() => this.fields.refuse(column, keys));
      await this.prove(column);
    }
    const deed = { deed: 'field-key.retired', subject: `field-key:${keys.join(',')}`, at: this.clock.now() } as const;
    await this.database.transaction((sql) => audit(sql, caller, { ...deed, details: { sealsWith } }));
  }

  private async prove(column: SealedColumns['all'][number]): Promise<void> {
    try {
      await this.fields.proveRefused(column);
    } catch (error) {
      if (sqlState(error) !== checkViolation) throw error;
      // Changing anything else in a row that is still sealed with the old key would be refused as well.
      await whenFree(() => this.fields.allow(column));
      throw new Problem(fieldKeyInUse, { detail: `${column.table}.${column.column} still has fields of that key.` });
    }
  }
}

async function whenFree(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await work();
      return;
    } catch (error) {
      if (tried === tries || sqlState(error) !== lockTimeout) throw error;
    }
  }
}
